import agreeing from './en/agreeing.json' with { type: 'json' };
import app from './en/app.json' with { type: 'json' };
import before from './en/before.json' with { type: 'json' };
import board from './en/board.json' with { type: 'json' };
import chair from './en/chair.json' with { type: 'json' };
import children from './en/children.json' with { type: 'json' };
import contacts from './en/contacts.json' with { type: 'json' };
import corrections from './en/corrections.json' with { type: 'json' };
import dates from './en/dates.json' with { type: 'json' };
import deciding from './en/deciding.json' with { type: 'json' };
import drawing from './en/drawing.json' with { type: 'json' };
import formats from './en/formats.json' with { type: 'json' };
import givingOut from './en/giving-out.json' with { type: 'json' };
import handedIn from './en/handed-in.json' with { type: 'json' };
import join from './en/join.json' with { type: 'json' };
import keeping from './en/keeping.json' with { type: 'json' };
import notifying from './en/notifying.json' with { type: 'json' };
import letters from './en/letters.json' with { type: 'json' };
import outcomes from './en/outcomes.json' with { type: 'json' };
import parts from './en/parts.json' with { type: 'json' };
import plan from './en/plan.json' with { type: 'json' };
import ready from './en/ready.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import review from './en/review.json' with { type: 'json' };
import roles from './en/roles.json' with { type: 'json' };
import scaling from './en/scaling.json' with { type: 'json' };
import screen from './en/screen.json' with { type: 'json' };
import staff from './en/staff.json' with { type: 'json' };
import stages from './en/stages.json' with { type: 'json' };
import status from './en/status.json' with { type: 'json' };
import type { drawingEnglish } from './drawing-catalogue.ts';

/** All English texts but those that come later, one area of the browser's part after another. */
export const english = {
  agreeing,
  app,
  before,
  board,
  chair,
  children,
  contacts,
  corrections,
  dates,
  deciding,
  drawing,
  formats,
  'giving-out': givingOut,
  'handed-in': handedIn,
  join,
  keeping,
  letters,
  notifying,
  outcomes,
  parts,
  plan,
  ready,
  refusals,
  review,
  roles,
  scaling,
  screen,
  staff,
  stages,
  status,
} as const;

/** "join.door.heading": every path to a text. Forms of number ("…_one", "…_other") are one key. */
export type Key = PathOf<typeof english> | PathOf<typeof drawingEnglish>;

type PathOf<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? WithoutNumber<Name>
    : `${Name}.${PathOf<Texts[Name]>}`;
}[keyof Texts & string];

type WithoutNumber<Name extends string> = Name extends `${infer Stem}_${'one' | 'other'}`
  ? Stem
  : Name;
