import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandKind } from '../../../shared/conference/commands.ts';
import { commandSchemas } from '../../../shared/conference/commands.ts';
import type { Progress } from '../../../shared/conference/conference.ts';
import { decide } from '../../../shared/conference/decide.ts';
import { refusalStatus } from '../../../shared/conference/refusal.ts';
import type { Refusal } from '../../../shared/conference/refusal.ts';
import { holdConference, startConference } from '../../support/held-conference.ts';
import { commandOf, intents } from '../../support/random-commands.ts';
import { sampleCommand } from '../../support/sample-commands.ts';
import { bareBoard } from '../../support/plain-board.ts';

/** Words of programmers, and of an accusation. */
const notOurs =
  /\b(user|session|meeting|invalid|error|null|undefined|forbidden|denied|illegal|[45]\d\d|id|opId)\b/iu;
const kinds = Object.keys(commandSchemas) as CommandKind[];
const withWords = new Set<string>([
  'addLine',
  'changeLine',
  'askScale',
  'answerScale',
  'answerAlert',
  'giveViews',
  'recordDecision',
  'setDates',
  'reopen',
  'invite',
  'changePerson',
  'changeDetails',
  'addPart',
  'makeDrawing',
  'nameDrawing',
  'changePart',
  'makeAudience',
  'releaseLines',
  'handIn',
  'releaseHandedIn',
  'keepChildPage',
  'setNeeds',
  'putReport',
  'shareReport',
  'putError',
  'putExclusion',
  'putTalk',
  'setAbsence',
  'setPlanFrame',
  'agreePlan',
  'putNotification',
  'setRestriction',
  'setProtected',
  'settleHit',
  'answerCorrection',
  'addAddendum',
]);

test('[C7] every refusal that a random history meets is plain, short and whole sentences', () => {
  const met = new Map<string, Refusal>();
  fc.assert(
    fc.property(fc.boolean(), intents(80), (isStarted, history) => {
      const held = isStarted ? startConference() : holdConference();
      history.forEach((intent, index) => {
        const opId = `refusals-${String(index).padStart(10, '0')}`;
        const { actor, command } = commandOf(intent, held.now(), held.board, opId);
        const result = held.sendAs(actor, command);
        if (!result.ok) met.set(result.problem.message, result.problem);
      });
    }),
    { numRuns: 60 },
  );
  for (const { kind, message } of met.values()) expectPlain(kind, message);
  expect(met.size).toBeGreaterThan(30);
});

test.each(kinds)(
  '[C7] a refused %s says what became of the words, where there were any',
  (kind) => {
    const { now, person } = startConference();
    const refusals = (['planned', 'open', 'adjourned', 'closed'] as Progress[]).flatMap(
      (progress) =>
        (['Olu', 'Juno', 'Marguerite'] as const).flatMap((name) => {
          const conference = { ...now(), progress };
          const command = sampleCommand(kind, conference, person(name));
          const board = bareBoard('elsewhere');
          const result = decide(
            conference,
            command,
            { as: 'person', person: person(name).id },
            1,
            board,
          );
          return result.ok ? [] : [result.problem];
        }),
    );
    expect(refusals.length).toBeGreaterThan(0);
    for (const { kind: why, message } of refusals) {
      expectPlain(why, message);
      expect([message, /(words are|answer is) still here\.$/u.test(message)]).toEqual([
        message,
        withWords.has(kind),
      ]);
    }
  },
);

function expectPlain(kind: Refusal['kind'], message: string): void {
  expect(refusalStatus[kind]).toBeGreaterThanOrEqual(400);
  expect(message).toMatch(/^\p{Lu}.*\.$/u);
  expect(message).not.toMatch(notOurs);
  for (const sentence of message.split('. '))
    expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
}
