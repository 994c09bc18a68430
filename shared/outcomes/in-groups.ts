/** Long hex digits as people read them out: "3f2a 91c0 …". */
export const inGroups = (digits: string): string => digits.match(/.{1,4}/g)?.join(' ') ?? '';
