import { nameOf, restrictedOf } from '../support/sample.ts';

/** FICTIONAL: who is in the story, by the names of the sample. */
export const dennis = nameOf('p02');
export const kezia = nameOf('p03');
export const rowan = nameOf('p04');
export const bettina = nameOf('p05');
export const juno = nameOf('p07');
export const sunniva = nameOf('p08');
export const ines = nameOf('p09');
export const priya = nameOf('p13');
export const gethin = nameOf('p14');

export const account = {
  name: nameOf('p01'),
  username: 'marguerite',
  passphrase: 'teacup lighthouse parsnip ledger',
};
export const constabulary = 'Fennshire Constabulary';
export const byVideo = 'On video or by phone';
export const plan = 'A child protection plan';
/** What only professionals may read. */
export const restricted = restrictedOf('R1');
