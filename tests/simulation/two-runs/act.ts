import { hearsAbout, isHere, isMember } from '../../../shared/conference/membership.ts';
import { boardActs } from './act-on-board.ts';
import { viewActs } from './act-with-agencies.ts';
import { courseActs } from './act-on-course.ts';
import { afterCloseActs } from './act-after-close.ts';
import { copyActs } from './act-with-copies.ts';
import { partActs } from './act-in-parts.ts';
import { drawingActs } from './act-drawing.ts';
import { reportActs } from './act-with-reports.ts';
import { planActs } from './act-on-plan.ts';
import { letterActs } from './act-with-letters.ts';
import { peopleActs } from './act-with-people.ts';
import { whos, type Who } from './cast.ts';
import type { Intent } from './intents.ts';
import { pick, type Act, type Acts, type Do } from './picking.ts';
import type { World } from './world.ts';

/** The intent, as what there is at the moment lets it come to be. */
export async function act(
  world: World,
  intent: Exclude<Intent, { do: 'closeAndReopen' }>,
  perform: Do,
  id: string,
): Promise<void> {
  const one = acts[intent.do] as Act<Intent>;
  await one(
    world,
    'who' in intent ? { ...intent, who: somebodyHere(world, intent) } : intent,
    perform,
    id,
  );
}

/** Mostly somebody who is in the part that runs: the rest is refused, and one refusal is like another. */
function somebodyHere({ room, people }: World, intent: Extract<Intent, { who: Who }>): Who {
  if (!actsOneself.has(intent.do)) return intent.who;
  const state = room.state();
  const here = whos.filter((one) => {
    const person = state.people.get(people[one]);
    return person !== undefined && isHere(state, person);
  });
  const at = whos.indexOf(intent.who);
  return here.includes(intent.who) || at % 4 === 3 ? intent.who : (pick(here, at) ?? intent.who);
}

const actsOneself = new Set<Intent['do']>([
  ...(['newLine', 'type', 'erase', 'strike', 'move', 'caret', 'addLine', 'changeLine'] as const),
  'handIn',
  'draw',
  'agree',
  'answerPlan',
  ...(['strikeLine', 'restoreLine', 'narrowAudience', 'narrowLine', 'givePen', 'leave'] as const),
]);

const acts: Acts = {
  ...reportActs,
  ...letterActs,
  ...boardActs,
  ...drawingActs,
  ...peopleActs,
  ...partActs,
  ...courseActs,
  ...viewActs,
  ...planActs,
  ...copyActs,
  ...afterCloseActs,
  probe: async (world, { document: n, wild }, perform) => {
    const who = world.observer;
    if (who === 'screen' || who === 'waiting') return;
    const state = world.room.state();
    const person = state.people.get(world.people[who]);
    const others = [...state.audiences.values()].filter(
      ({ id }) => person !== undefined && !isMember(state, person, id),
    );
    const pages = [...state.drawings.values()].filter(
      ({ audience, about }) =>
        person !== undefined && !(isMember(state, person, audience) && hearsAbout(person, about)),
    );
    const guesses = [...others, ...pages].map(({ document }) => document);
    const document = pick(wild ? guesses : [...world.addresses], n) ?? 'no-such-address-there-is';
    await perform({ kind: 'probe', who, document });
  },
};
