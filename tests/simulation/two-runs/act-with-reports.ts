import type { Who } from './cast.ts';
import { byChair, idsOf, pick, type Acts } from './picking.ts';
import type { World } from './world.ts';

/** Mostly those that this person has, so that most of what is tried is taken; or any there is. */
function pickReport({ room, people }: World, who: Who, n: number, wild: boolean) {
  const all = [...room.state().preparation.reports.values()].filter(
    ({ author, shared }) =>
      wild || author === people[who] || shared.some(({ person }) => person === people[who]),
  );
  return pick(all, n)?.id;
}

/** What is made ready before the day, and who reads it. */
export const reportActs: Pick<Acts, 'report' | 'shareReport' | 'readReport' | 'prepare'> = {
  report: async (world, { who, people }, perform, id) => {
    const put = { title: `title of ${id}`, receivedOn: '2026-04-09', note: `note of ${id}` };
    const author = world.people[who];
    await perform(byChair({ kind: 'putReport', opId: id, report: null, author, ...put }));
    if (people.length === 0) return;
    const share = { people: idsOf(world, people), on: '2026-04-10', version: `version of ${id}` };
    await perform(byChair({ kind: 'shareReport', opId: `${id}-share`, report: id, ...share }));
  },
  shareReport: async (world, { report: n, who, back }, perform, opId) => {
    const report = pickReport(world, who, n, !back);
    const person = world.people[who];
    if (report === undefined) return;
    const share = { people: [person], on: '2026-04-12', version: '' };
    const command = back
      ? ({ kind: 'unshareReport', opId, report, person } as const)
      : ({ kind: 'shareReport', opId, report, ...share } as const);
    await perform(byChair(command));
  },
  readReport: async (world, { who, report: n, wild }, perform, opId) => {
    const report = pickReport(world, who, n, wild) ?? 'no-such-report-there-is';
    const person = world.people[who];
    const command = { kind: 'readReport', opId, report, person, read: n % 3 > 0 } as const;
    await perform({ kind: 'command', sender: who, command });
  },
  prepare: async (world, { who, what, part: n }, perform, opId) => {
    const person = world.people[who];
    const words = `words of ${opId}`;
    const dates = { decidedOn: '2026-04-08', toldOn: '' };
    if (what === 'needs') {
      const kinds = n % 2 === 0 ? (['signer', 'breaks'] as const) : [];
      return perform(byChair({ kind: 'setNeeds', opId, person, kinds: [...kinds], note: words }));
    }
    if (what === 'error') {
      const said = { where: words, says: words, correct: words, answer: words } as const;
      const about = { error: null, raisedBy: person, report: null, standing: 'disputed' } as const;
      return perform(byChair({ kind: 'putError', opId, ...about, ...said }));
    }
    if (what === 'absence') {
      const visit = { visitor: null, visitOn: '' };
      return perform(byChair({ kind: 'setAbsence', opId, person, views: words, ...visit }));
    }
    if (what === 'talk') {
      const how = { on: '2026-04-10', time: '', way: 'phone' as const, checked: [], note: words };
      return perform(byChair({ kind: 'putTalk', opId, talk: null, person, ...how }));
    }
    const parts = [...world.room.state().parts.keys()];
    const from = n % 2 === 0 ? 'all' : (pick(parts, n) ?? 'all');
    const why = { ground: 'other', reason: words, askedBy: null, views: words, ...dates } as const;
    return perform(byChair({ kind: 'putExclusion', opId, exclusion: null, person, from, ...why }));
  },
};
