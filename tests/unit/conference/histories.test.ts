import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandSchemas } from '../../../shared/conference/commands.ts';
import type { AnyCommand } from '../../../shared/conference/decide.ts';
import { fold } from '../../../shared/conference/evolve.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import type { Actor, LiveReader } from '../../../shared/conference/reader.ts';
import { refusalStatus } from '../../../shared/conference/refusal.ts';
import { viewSchema } from '../../../shared/conference/view.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import {
  given,
  holdConference,
  startConference,
  withoutWords,
} from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { commandOf, intents } from '../../support/random-commands.ts';
import type { Intent } from '../../support/random-commands.ts';

interface Step {
  readonly actor: Actor;
  readonly command: AnyCommand;
  readonly facts: readonly Fact[];
}

const numRuns = Number(process.env['RUNS'] ?? 60);

/** Lives a random history; `after` is called when something was accepted. */
function relive(
  held: Held,
  history: readonly Intent[],
  after: (step: Step) => void = () => {},
): Step[] {
  return history.map((intent, index) => {
    const opId = `history-${String(index).padStart(10, '0')}`;
    const { actor, command } = commandOf(intent, held.now(), held.board, opId);
    const result = held.sendAs(actor, command);
    const step = { actor, command, facts: result.ok ? result.value : [] };
    if (result.ok) after(step);
    else expect(Object.keys(refusalStatus)).toContain(result.problem.kind);
    return step;
  });
}

const readersOf = (held: Held): LiveReader[] => [
  { as: 'screen' },
  ...[...held.now().people.keys()].map((person) => ({ as: 'person', person }) as const),
  ...[...held.now().waiting.keys()].map((waiting) => ({ as: 'waiting', waiting }) as const),
];

const viewsOf = (held: Held, conference = held.now()): string[] =>
  readersOf(held).map((reader) => JSON.stringify(viewFor(conference, reader, held.live)));

test('[C4] whatever anyone sends in whatever order, it is decided; and what is accepted folds and can be shown', () => {
  fc.assert(
    fc.property(fc.boolean(), intents(60), (isStarted, history) => {
      const held = isStarted ? startConference() : holdConference();
      for (const { command } of relive(held, history)) {
        if (command.kind in commandSchemas) {
          expect(commandSchemas[command.kind as 'start'].safeParse(command).error).toBeUndefined();
        }
      }
      for (const reader of readersOf(held)) {
        const view = viewFor(held.now(), reader, held.live);
        expect(viewSchema.parse(view)).toEqual(view);
      }
    }),
    { numRuns },
  );
});

test('[C3] the same facts give the same conference and, byte for byte, the same views', () => {
  fc.assert(
    fc.property(intents(60), (history) => {
      const held = startConference();
      relive(held, history);
      const stored = JSON.parse(JSON.stringify(held.facts())) as Fact[];
      const again = given(fold('conference', stored));
      expect(again).toEqual(held.now());
      expect(viewsOf(held, again)).toEqual(viewsOf(held));
    }),
    { numRuns },
  );
});

test('[C2] the same facts without their words give the same people, audiences and rights', () => {
  fc.assert(
    fc.property(intents(60), (history) => {
      const held = startConference();
      relive(held, history);
      const wordless = withoutWords(held.facts());
      const conference = given(fold('conference', wordless));
      const bare = ({ now }: { now: Held['now'] }) =>
        [...now().people.values()].map(
          ({ name: _name, title: _title, agency: _agency, ...person }) => person,
        );
      expect(bare({ now: () => conference })).toEqual(bare(held));
      expect([...conference.scales.keys()]).toEqual([...held.now().scales.keys()]);
      expect(conference.progress).toBe(held.now().progress);
    }),
    { numRuns },
  );
});

test('[C27] no number or reason reaches anyone before the reveal but its owner and the advocate who gave it', () => {
  let secretsSeen = 0;
  fc.assert(
    fc.property(intents(80), (history) => {
      const held = startConference();
      giveNumber(held);
      relive(held, history, () => {
        const secrets = secretsOf(held);
        for (const reader of readersOf(held)) {
          const json = JSON.stringify(viewFor(held.now(), reader, held.live));
          for (const [secret, isShown, owners] of secrets) {
            if (!json.includes(secret)) continue;
            secretsSeen += 1;
            const isOwner = reader.as === 'person' && owners.includes(reader.person);
            expect([secret, isShown || isOwner]).toEqual([secret, true]);
          }
        }
      });
    }),
    { numRuns },
  );
  // A test that never met a secret would prove nothing.
  expect(secretsSeen).toBeGreaterThan(0);
});

test('[C38] with everything among the professionals removed, not one byte of a parent’s or the screen’s view differs', () => {
  let hiddenSteps = 0;
  fc.assert(
    fc.property(intents(80), (history) => {
      const [whole, without] = [startConference(), startConference()];
      const steps = [...hideLine(whole), ...relive(whole, history)];
      for (const step of steps) {
        // Lines shown to others are meant to be seen by them.
        if (step.command.kind === 'releaseLines' || isShownToOthers(whole, step)) return;
        // What the chair was refused on account of hidden lines (who may hear about whom) they did not do.
        if (step.facts.length === 0) continue;
        if (isHidden(whole, step)) hiddenSteps += 1;
        else without.sendAs(step.actor, step.command);
      }
      for (const name of ['Kezia', 'Sol', 'Sunniva', 'Bett'] as const) {
        const person = given(
          [...startConference().now().people.values()].find((one) => one.name === name),
        ).id;
        const reader = { as: 'person', person } as const;
        const bytes = (held: Held) => JSON.stringify(viewFor(held.now(), reader, held.live));
        if (isFamilyStill(whole, person)) expect(bytes(without)).toBe(bytes(whole));
      }
      expect(JSON.stringify(without.view({ as: 'screen' }))).toBe(
        JSON.stringify(whole.view({ as: 'screen' })),
      );
    }),
    // Many histories end early.
    { numRuns: numRuns * 3 },
  );
  expect(hiddenSteps).toBeGreaterThan(0);
});

/** Kezia's number and reason, which nobody else has yet. */
function giveNumber(held: Held): void {
  const person = held.id('Kezia');
  const scale = held.must('Marguerite', {
    kind: 'askScale',
    audience: held.audience('everyone'),
    question: 'How safe?',
    ten: 'Safe',
    zero: 'Not safe',
    danger: null,
    asked: [person],
    reasons: 'nobody',
  });
  const words = { score: 4, reason: 'SECRET-first.', oneHigher: '' };
  held.must('Kezia', { kind: 'answerScale', scale, person, ...words });
}

/** Each reason that was given, whether all see it, and who may see it before. */
function secretsOf(held: Held): [string, boolean, string[]][] {
  return [...held.now().scales.values()].flatMap((scale) =>
    [...scale.answers.values()].map((answer): [string, boolean, string[]] => {
      const { person, recordedBy, reason, shown } = answer;
      const recorder = held.now().people.get(recordedBy);
      const isAdvocate = recorder?.role === 'advocate' && recorder.speaksFor.includes(person);
      return [reason, shown, isAdvocate ? [person, recordedBy] : [person]];
    }),
  );
}

/** Each history hides something, whatever chance adds. */
function hideLine(held: Held): Step[] {
  const actor = { as: 'person', person: held.id('Ines') } as const;
  const command: AnyCommand = {
    kind: 'addLine',
    opId: 'history-of-the-hidden-line',
    audience: held.audience('professionals'),
    code: 'harm-now',
    text: 'Only for professionals',
    saidBy: actor.person,
    about: null,
    children: [],
  };
  const result = held.sendAs(actor, command);
  if (!result.ok) throw new Error(result.problem.message);
  return [{ actor, command, facts: result.value }];
}

/** All that it led to are lines, numbers and drawings among the professionals. */
const isHidden = (held: Held, { facts }: Step): boolean =>
  facts.length > 0 &&
  facts.every(
    (fact) => onBoard.has(fact.kind) && audienceOf(held, fact) === held.audience('professionals'),
  );

/** A page of theirs went to others, or stands on the wall; or it was taken away for good, and with it everybody's copies. */
const isShownToOthers = (held: Held, { command, facts }: Step): boolean =>
  facts.length > 0 &&
  (command.kind === 'releaseDrawing' ||
    (command.kind === 'redactDrawing' && held.now().issues.length > 0) ||
    (command.kind === 'showDrawing' &&
      facts.some((fact) => audienceOf(held, fact) === held.audience('professionals'))));

/** Of a page that was taken away for good the fact still tells it. */
function audienceOf(held: Held, fact: Fact): string | null | undefined {
  if ('audience' in fact) return fact.audience;
  return 'drawing' in fact ? held.now().drawings.get(fact.drawing ?? '')?.audience : null;
}

const onBoard = new Set<Fact['kind']>([
  'lineAdded',
  'lineChanged',
  'lineStruck',
  'lineRestored',
  'scaleAsked',
  'scaleAnswered',
  'scaleRevealed',
  'scaleWithdrawn',
  'alertAnswered',
  'drawingMade',
  'drawingNamed',
  'drawersSet',
  'drawingPutAway',
  'drawingBroughtBack',
  'drawingRedacted',
]);

const isFamilyStill = (held: Held, person: string): boolean =>
  ['parent', 'child', 'network', 'supporter', 'advocate', 'interpreter', 'observer'].includes(
    held.now().people.get(person)?.role ?? '',
  );
