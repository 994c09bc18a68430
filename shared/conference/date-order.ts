/** The dates that others are counted from, as a form or a command gives them: ISO dates, empty or left out for none. */
export interface CountedDates {
  readonly type: 'initial' | 'review';
  readonly date: string;
  readonly strategyOn?: string | undefined;
  readonly firstOn?: string | undefined;
  readonly lastOn?: string | undefined;
  readonly children: readonly { readonly born?: string | undefined }[];
}

/** Which of them cannot be: what comes before the conference is not after it, and the last one is not before the first. */
export interface WrongDates {
  readonly strategyOn: boolean;
  readonly firstOn: boolean;
  readonly lastOn: boolean;
  /** Each child's, in the order of the children. */
  readonly born: readonly boolean[];
}

/** Holds each date against the conference's own; what nobody gave is not wrong. */
export function wrongDates(dates: CountedDates): WrongDates {
  const { date, strategyOn = '', firstOn = '', lastOn = '', children } = dates;
  const isAfter = (day: string) => date !== '' && day > date;
  return {
    strategyOn: isAfter(strategyOn),
    firstOn: isAfter(firstOn) || (firstOn !== '' && firstOn === date),
    lastOn: isAfter(lastOn) || (lastOn !== '' && (lastOn === date || lastOn < firstOn)),
    born: children.map(({ born = '' }) => isAfter(born)),
  };
}

export const hasWrongDates = (dates: CountedDates): boolean => {
  const { born, ...others } = wrongDates(dates);
  return born.includes(true) || Object.values(others).includes(true);
};
