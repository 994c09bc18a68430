/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** As its first letter runs, which is how browsers tell it for `dir=auto`; left to right where it has none. */
export function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text);
  return first !== null && rightToLeft.test(first[0]) ? 'rtl' : 'ltr';
}

/** Of a language (BCP 47), as it is usually written. */
export const directionOfLanguage = (lang: string): Direction =>
  /^(?:ar|arc|ckb|dv|fa|he|ku-Arab|pa-Arab|ps|sd|ug|ur|yi)(?:-|$)/iu.test(lang) ? 'rtl' : 'ltr';
