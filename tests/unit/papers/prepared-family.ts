import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import type { Held } from '../../support/held-conference.ts';
import { holdSampleFamily, type SampleFamily } from '../outcomes/sample-family.ts';

const { conference } = sample;

/** FICTIONAL: the sample family with its reports, the mistakes named in them, who was kept away and who was talked to. */
export const holdPreparedFamily = (): SampleFamily =>
  holdSampleFamily(undefined, (part, held, idOf) => {
    if (part === 'A') makeReady(held, idOf);
  });

function makeReady(held: Held, idOf: (key: string) => string): void {
  for (const {
    author,
    title,
    receivedByChair,
    sharedWithFamily,
    lateReason,
  } of conference.reports) {
    const report = held.must('Marguerite', {
      kind: 'putReport',
      report: null,
      author: idOf(author),
      title,
      receivedOn: receivedByChair,
      note: lateReason ?? '',
    });
    for (const [key, on] of Object.entries(sharedWithFamily)) {
      held.must('Marguerite', {
        kind: 'shareReport',
        report,
        people: [idOf(key)],
        on: on.slice(0, 10),
        version: '',
      });
    }
  }
  for (const { raisedBy, document, says, correct, action, status } of conference.factualErrors) {
    held.must('Marguerite', {
      kind: 'putError',
      error: null,
      raisedBy: idOf(raisedBy),
      report: null,
      where: document,
      says,
      correct,
      standing: status === 'disputed' ? 'disputed' : 'agreed',
      answer: action,
    });
  }
  for (const {
    person,
    fromPart,
    ground,
    viewsTakenHow,
    decidedOn,
    toldInWriting,
  } of conference.exclusions) {
    held.must('Marguerite', {
      kind: 'putExclusion',
      exclusion: null,
      person: idOf(person),
      from: idOf(fromPart),
      ground: 'separate-times',
      reason: ground,
      askedBy: null,
      decidedOn,
      toldOn: toldInWriting,
      views: viewsTakenHow,
    });
  }
  held.must('Marguerite', {
    kind: 'putTalk',
    talk: null,
    person: idOf('p03'),
    on: '2026-04-13',
    time: '17:30',
    way: 'phone',
    checked: ['reports-read'],
    note: 'only for the chair',
  });
}
