/** "Tuesday 14 April 2026" from "2026-04-14"; what is no date comes back as it is. */
export function dateInWords(date: string, lang: string): string {
  return inWords(`${date}T12:00:00Z`, date, lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "14 April" from "2026-04-14"; what is no date comes back as it is. */
export const dayAndMonth = (date: string, lang: string): string =>
  inWords(`${date}T12:00:00Z`, date, lang, { day: 'numeric', month: 'long' });

/** "1:30pm" from "13:30"; what is no time comes back as it is. */
export function timeInWords(time: string, lang: string): string {
  const form = { hour: 'numeric', minute: '2-digit' } as const;
  const instant = `2026-01-01T${time}:00Z`;
  if (!lang.startsWith('en')) return inWords(instant, time, lang, form);
  return inWords(instant, time, lang, { ...form, hour12: true }).replace(/\s(?=[ap]m$)/, '');
}

/** "20 February 2027" of a moment, on the calendar that hangs on this wall; it is not cut in two at the end of a row. */
export const dayInWords = (at: number, lang: string): string =>
  new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' })
    .format(at)
    .replaceAll(' ', '\u00a0');

/** "10:45am" of a moment, by the clocks of England. */
export const clockInWords = (at: number, lang: string): string =>
  timeInWords(
    new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/London',
    }).format(at),
    lang,
  );

/** A conference's date and time are wall-clock text: no time zone may move them. */
function inWords(
  instant: string,
  otherwise: string,
  lang: string,
  form: Intl.DateTimeFormatOptions,
): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return otherwise;
  return new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' }).format(at).replace(',', '');
}
