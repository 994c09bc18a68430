/** FICTIONAL: the sample's protected address, and how somebody may write it without thinking of the list. */
export const address = '6 Larkspur Court, Fennmere ZZ99 7LC';

export const addressSpellings: readonly string[] = [
  '6 Larkspur Court',
  'ZZ99 7LC',
  'zz997lc',
  'ZZ 99-7 LC',
  'ZZ99  7LC',
  'z z 9 9 7 l c',
  '6 Larkspur Ct',
  'six Larkspur Court',
  'Larkspar Court',
  'larkspur crt',
  'LarkspurCourt',
  'the LARKSPUR place',
  'L a r k s p u r',
  'Larks-pur Court',
  'Lark\u00ADspur Court',
  'Lark\u200Bspur\u200BCourt',
  'L\u0430rk\u0455\u0440ur C\u043Eurt',
  'Lárkspur Coürt',
  '\uFF2C\uFF41\uFF52\uFF4B\uFF53\uFF50\uFF55\uFF52 \uFF23\uFF4F\uFF55\uFF52\uFF54',
  '1arkspur C0urt',
  'Laksrpur Court',
  '6, Larkspur\nCourt',
];
