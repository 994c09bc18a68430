/** How long a PIN is. */
export const pinDigits = 6;

/** A PIN as it is compared: digits of any script and spacing as 0 to 9. */
export const plainPin = (typed: string): string =>
  typed.normalize('NFKC').replaceAll(/[\s.-]/g, '');

/** Why nobody should choose this PIN, or null. Pure; the browser says it at once, and the server takes none of them. */
export function whyNoPin(typed: string): 'not-six' | 'easy' | 'date' | null {
  const pin = plainPin(typed);
  if (!/^[0-9]{6}$/.test(pin)) return 'not-six';
  if (isEasy(pin)) return 'easy';
  return isDate(pin) ? 'date' : null;
}

const ways = ['01234567890', '09876543210'];

/** Digits in a row, and the same over again: 111111, 121212, 123123, 112233. */
const isEasy = (pin: string): boolean =>
  ways.some((way) => `${way}${way.slice(1)}`.includes(pin)) ||
  /^(\d)\1{5}$|^(\d\d)\2\2$|^(\d{3})\3$|^(\d)\4(\d)\5(\d)\6$/.test(pin);

/** Whoever knows somebody tries birthdays first: day, month, year, or the other way round. */
function isDate(pin: string): boolean {
  const [first = 0, middle = 0, last = 0] = (pin.match(/../g) ?? []).map(Number);
  return isDayAndMonth(first, middle) || isDayAndMonth(last, middle);
}

const isDayAndMonth = (day: number, month: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12;
