import { canary } from './canaries.ts';
import { opId } from './scene.ts';

interface Stage {
  readonly idOf: (name: 'father' | 'police' | 'girl' | 'healthVisitor') => string;
  readonly send: (name: 'chair', command: Record<string, unknown>) => Promise<unknown>;
}

/** While the father's part runs, the chair makes everything ready that can be: a report is shared with him and the police. */
export async function makeReady({ idOf, send }: Stage): Promise<void> {
  const words = (place: string) => canary(place, 'B');
  const [father, report] = [idOf('father'), opId()];
  await send('chair', {
    kind: 'setNeeds',
    person: father,
    kinds: ['hearing'],
    note: words('setNeeds.note'),
  });
  await send('chair', {
    kind: 'putReport',
    opId: report,
    report: null,
    author: idOf('healthVisitor'),
    title: words('putReport.title'),
    receivedOn: '2026-04-09',
    note: words('putReport.note'),
  });
  await send('chair', {
    kind: 'shareReport',
    report,
    people: [father, idOf('police')],
    on: '2026-04-10',
    version: words('shareReport.version'),
  });
  await send('chair', {
    kind: 'putError',
    error: null,
    raisedBy: father,
    report,
    where: words('putError.where'),
    says: words('putError.says'),
    correct: words('putError.correct'),
    standing: 'disputed',
    answer: words('putError.answer'),
  });
  await send('chair', {
    kind: 'putExclusion',
    exclusion: null,
    person: idOf('girl'),
    from: 'all',
    ground: 'welfare-of-child',
    reason: words('putExclusion.reason'),
    askedBy: idOf('police'),
    decidedOn: '2026-04-08',
    toldOn: '',
    views: words('putExclusion.views'),
  });
  await send('chair', {
    kind: 'putTalk',
    talk: null,
    person: father,
    on: '2026-04-13',
    time: '17:30',
    way: 'phone',
    checked: ['restricted-part'],
    note: words('putTalk.note'),
  });
  await send('chair', {
    kind: 'setAbsence',
    person: father,
    views: words('setAbsence.views'),
    visitor: null,
    visitOn: '',
  });
}
