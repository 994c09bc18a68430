import { describe, expect, test } from 'vitest';
import sampleFile from '../../fixtures/sample-conference.json' with { type: 'json' };
import { emptyConference } from '../../../shared/conference/empty.ts';
import { evolve, fold } from '../../../shared/conference/evolve.ts';
import type { Deadline } from '../../../shared/conference/template.ts';
import { viewFor } from '../../../shared/conference/view-for.ts';
import type { ConferenceView } from '../../../shared/conference/view.ts';
import {
  given,
  holdConference,
  letIn,
  newConference,
  startConference,
  withoutWords,
} from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  bytes,
  everyoneElse,
  exclude,
  put,
  readyOf,
  share,
  viewOf,
} from '../../support/made-ready.ts';

/** Durham: two days before an initial conference and seven before a review, and it does not say which days. */
const rule = (kind: 'initial' | 'review'): Deadline => ({
  id: 'reports',
  what: 'reports-to-family',
  for: kind,
  from: 'conference',
  count: { amount: kind === 'initial' ? 2 : 7, unit: 'days', reading: 'both', before: true },
  source: 'Durham',
});

/** What the chair sees if the format had this rule, or none. */
function readyUnder(held: Held, kind: 'initial' | 'review' | null) {
  const now = held.now();
  const details = { ...now.details, kind: kind ?? 'initial' };
  const template = { ...now.template, deadlines: kind === null ? [] : [rule(kind)] };
  const reader = { as: 'person', person: held.id('Marguerite') } as const;
  const view = viewFor({ ...now, details, template }, reader, held.live) as ConferenceView;
  return given(view.ready);
}

describe('[C80] reports are known to those who have them', () => {
  test('[C80] whoever it was shared with sees its title and when; nobody else’s view changes by a byte (D21, N11)', () => {
    const held = startConference();
    const before = new Map(everyoneElse.map((name) => [name, bytes(held, name)]));
    const report = put(held, 'School report', 'Ines');
    share(held, report, '2026-04-10', 'Kezia');
    for (const name of everyoneElse.filter((one) => !['Kezia', 'Ines'].includes(one))) {
      expect([name, bytes(held, name)]).toEqual([name, before.get(name)]);
    }
    expect(viewOf(held, 'Kezia').mine).toEqual({
      needs: null,
      reports: [{ id: report, title: 'School report', on: '2026-04-10', read: false }],
    });
    expect(viewOf(held, 'Ines').mine?.reports).toEqual([
      { id: report, title: 'School report', on: '', read: true },
    ]);
  });

  test('[C80] who else has it, which version, and the chair’s note reach nobody who reads it', () => {
    const held = startConference();
    const report = put(held);
    share(held, report, '2026-04-10', 'Kezia');
    const before = bytes(held, 'Kezia');
    share(held, report, '2026-04-12', 'Ines', 'Sol');
    expect(bytes(held, 'Kezia')).toBe(before);
    for (const name of ['Kezia', 'Ines', 'Sol'] as const) {
      expect(bytes(held, name)).not.toContain('SECRET');
    }
    expect(bytes(held, 'Dennis')).toContain('SECRET version');
  });

  test('[C80] one that is taken back is gone from their view, ticked or not', () => {
    const held = startConference();
    const before = bytes(held, 'Kezia');
    const report = put(held);
    share(held, report, '2026-04-10', 'Kezia');
    const person = held.id('Kezia');
    held.must('Kezia', { kind: 'readReport', report, person, read: true });
    held.must('Marguerite', { kind: 'unshareReport', report, person });
    expect(bytes(held, 'Kezia')).toBe(before);
    expect(readyOf(held).reports[0]).toMatchObject({ shared: [], readBy: [] });
  });

  test('[C81] people tick for themselves that they have read it; chair and minute taker for anybody who has it (D24)', () => {
    const held = startConference();
    const report = put(held);
    share(held, report, '2026-04-10', 'Kezia', 'Bett');
    const read = (by: Name, name: Name, one = report) =>
      held.send(by, { kind: 'readReport', report: one, person: held.id(name), read: true });
    expect(read('Kezia', 'Kezia').ok).toBe(true);
    expect(viewOf(held, 'Kezia').mine?.reports[0]?.read).toBe(true);
    expect(read('Dennis', 'Bett').ok).toBe(true);
    expect(readyOf(held).reports[0]?.readBy).toEqual([held.id('Kezia'), held.id('Bett')]);
    expect(read('Kezia', 'Bett')).toMatchObject({ problem: { kind: 'not-allowed' } });
    // A report somebody has not got and one that there is not are told apart by nobody.
    expect(read('Sol', 'Sol')).toEqual(read('Sol', 'Sol', 'no-such-report'));
  });
});

test('[C81] before the start people have their reports to read and no board yet; one by somebody who cannot come, too (M10, N14, E6)', () => {
  const held = holdConference();
  share(held, put(held, 'GP report', 'Tamar'), '2026-04-09', 'Kezia', 'Ines');
  letIn(held, 'Kezia', 'Ines');
  for (const name of ['Kezia', 'Ines'] as const) {
    const { mine, documents, may } = viewOf(held, name);
    expect(mine?.reports).toMatchObject([{ title: 'GP report', read: false }]);
    expect(documents).toEqual([]);
    expect(may).toContain('readReport');
  }
});

describe('[C82] in time is judged by the format’s rule', () => {
  const timesFor = (kind: 'initial' | 'review', on: string) => {
    const held = holdConference();
    share(held, put(held), on, 'Kezia');
    return readyUnder(held, kind).reports[0]?.standing;
  };

  test('[C82] two days before an initial conference: both readings, and the earlier one counts (D22)', () => {
    expect(readyUnder(holdConference(), 'initial').due).toMatchObject({
      calendar: '2026-04-12',
      working: '2026-04-10',
      use: '2026-04-10',
    });
    expect(timesFor('initial', '2026-04-10')).toBe('in-time');
    expect(timesFor('initial', '2026-04-11')).toBe('late');
  });

  test('[C82] Durham’s own format says so (D22)', () => {
    const ready = (type: 'initial' | 'review') =>
      readyOf(holdConference({ ...newConference, template: 'durham-agenda', type }));
    expect(ready('initial').due?.use).toBe('2026-04-10');
    expect(ready('review').due?.use).toBe('2026-04-01');
  });

  test('[C82] seven days before a review, over Easter (D22)', () => {
    const { due } = readyUnder(holdConference(), 'review');
    expect([due?.calendar, due?.working, due?.use]).toEqual([
      '2026-04-07',
      '2026-04-01',
      '2026-04-01',
    ]);
    expect(timesFor('review', '2026-04-02')).toBe('late');
  });

  test('[C82] what only professionals have is not shared with the family; one of the family late is late; no rule: shared (E13)', () => {
    const held = holdConference();
    const report = put(held);
    const standing = () => readyUnder(held, 'initial').reports[0]?.standing;
    expect(standing()).toBe('not-shared');
    share(held, report, '2026-04-13', 'Ines', 'Bett');
    expect(standing()).toBe('not-shared');
    share(held, report, '2026-04-09', 'Kezia');
    expect(standing()).toBe('in-time');
    share(held, report, '2026-04-13', 'Juno');
    expect(standing()).toBe('late');
    const [shown] = readyUnder(held, 'initial').reports;
    expect(shown?.shared.map(({ late }) => late)).toEqual([false, false, false, true]);
    const without = () => readyUnder(held, null);
    expect(without()).toMatchObject({ due: null, reports: [{ standing: 'shared' }] });
    share(held, report, '2026-04-15', 'Juno');
    expect(without().reports[0]?.standing).toBe('late');
  });

  test('[C82] the sample family’s reports are in time, but for the police report (D22, D24)', () => {
    const held = holdConference();
    const { reports } = sampleFile.conference;
    for (const one of reports) {
      const report = put(held, one.title);
      // Juno stands for the other one of the family who is given them: this room has one parent.
      for (const [to, said] of Object.entries(one.sharedWithFamily)) {
        share(held, report, said.slice(0, 10), to === 'p03' ? 'Kezia' : 'Juno');
      }
    }
    const inTime = readyUnder(held, 'initial').reports.map(
      ({ standing }) => standing === 'in-time',
    );
    expect(inTime).toEqual(reports.map((one) => one.inTime));
  });
});

describe('[C83] what is wrong in a report', () => {
  test('[C83] is agreed or disputed, and a disputed one keeps both accounts (M9)', () => {
    const held = startConference();
    const report = put(held, 'Social work report');
    for (const one of sampleFile.conference.factualErrors) {
      held.must('Marguerite', {
        kind: 'putError',
        error: null,
        raisedBy: held.id('Kezia'),
        report: one.document.startsWith('Social') ? report : null,
        where: one.document,
        says: one.says,
        correct: one.correct,
        standing: one.status === 'accepted' ? 'agreed' : 'disputed',
        answer: one.action,
      });
    }
    expect(readyOf(held).errors).toMatchObject([
      { report, standing: 'agreed', answer: 'report corrected and re-sent 15 April' },
      {
        standing: 'disputed',
        says: "Rowan broke Kezia's phone on purpose",
        correct: 'Rowan says the phone fell; Kezia says he threw it',
        answer: 'both accounts recorded; not changed',
      },
    ]);
    for (const name of everyoneElse) expect(bytes(held, name)).not.toContain('phone fell');
    // The report goes, what was said of it stays.
    held.must('Marguerite', { kind: 'dropReport', report });
    expect(readyOf(held).errors[0]?.report).toBeNull();
  });
});

describe('[C86] what somebody needs', () => {
  test('[C86] is seen by them and those who keep the board, by nobody else; chair and minute taker write it (D9, E18, M11, Y7)', () => {
    const held = startConference();
    const others = everyoneElse.filter((name) => name !== 'Kezia');
    const before = new Map(others.map((name) => [name, bytes(held, name)]));
    held.must('Dennis', {
      kind: 'setNeeds',
      person: held.id('Kezia'),
      kinds: ['large-print', 'large-print', 'signer'],
      note: 'Nearest the door',
    });
    const needs = { kinds: ['large-print', 'signer'], note: 'Nearest the door' };
    expect(viewOf(held, 'Kezia').mine).toEqual({ needs, reports: [] });
    expect(viewOf(held, 'Dennis').ready?.needs).toEqual([{ person: held.id('Kezia'), ...needs }]);
    for (const name of others) expect([name, bytes(held, name)]).toEqual([name, before.get(name)]);
  });

  test('[C86] nothing noted is nothing left', () => {
    const held = startConference();
    const before = bytes(held, 'Kezia');
    const set = (kinds: 'signer'[]) =>
      held.must('Dennis', { kind: 'setNeeds', person: held.id('Kezia'), kinds, note: '' });
    set(['signer']);
    set([]);
    expect(bytes(held, 'Kezia')).toBe(before);
  });
});

describe('[C87] what is kept of it', () => {
  const full = () => {
    const held = holdConference();
    const report = put(held);
    share(held, report, '2026-04-10', 'Kezia');
    exclude(held, 'Sol');
    held.must('Marguerite', {
      kind: 'setNeeds',
      person: held.id('Bett'),
      kinds: ['hearing'],
      note: 'SECRET loop',
    });
    return held;
  };

  test('[C87] needs of the body, grounds and all words are gone when words are destroyed; who and when stays', () => {
    const held = full();
    const bare = withoutWords(held.facts());
    expect(JSON.stringify(bare)).not.toMatch(/SECRET|hearing|violence|School report/);
    const { preparation } = given(fold('conference', bare));
    expect([...preparation.needs.values()]).toEqual([
      { person: held.id('Bett'), kinds: [], note: '' },
    ]);
    expect([...preparation.exclusions.values()]).toMatchObject([
      { person: held.id('Sol'), ground: 'other', reason: '', decidedOn: '2026-04-08' },
    ]);
    expect([...preparation.reports.values()]).toMatchObject([
      { title: '', shared: [{ person: held.id('Kezia'), on: '2026-04-10', version: '' }] },
    ]);
  });

  test('[C87] facts about what there never was change nothing', () => {
    const bare = emptyConference('conference');
    const about = { report: 'none', at: 1, by: 'server' } as const;
    for (const fact of [
      { kind: 'reportShared', people: ['x'], on: '2026-04-10', ...about },
      { kind: 'reportUnshared', person: 'x', ...about },
      { kind: 'reportRead', person: 'x', read: true, ...about },
      { kind: 'reportDropped', ...about },
    ] as const) {
      expect(evolve(bare, fact).preparation).toEqual(bare.preparation);
    }
  });

  test('[C87] who wrote a report, was talked to or is kept away stays on the list; needs and shares go with who is taken off', () => {
    const held = full();
    expect(held.refused('Marguerite', { kind: 'uninvite', person: held.id('Tamar') })).toBe(
      'not-allowed',
    );
    expect(held.refused('Marguerite', { kind: 'uninvite', person: held.id('Sol') })).toBe(
      'not-allowed',
    );
    held.must('Marguerite', { kind: 'uninvite', person: held.id('Bett') });
    held.must('Marguerite', { kind: 'uninvite', person: held.id('Kezia') });
    expect(readyOf(held)).toMatchObject({ needs: [], reports: [{ shared: [] }] });
  });
});
