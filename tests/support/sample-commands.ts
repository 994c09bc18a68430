import type { Command, CommandKind } from '../../shared/conference/commands.ts';
import type { Conference, Person } from '../../shared/conference/conference.ts';

const invitation = {
  name: 'Ada',
  role: 'network',
  title: '',
  agency: '',
  where: 'room',
  device: true,
} as const;
const opId = 'sample-command-0001';

/** One well-formed command of each kind; about the person who sends it, where it is about somebody. */
export function sampleCommand(kind: CommandKind, conference: Conference, by: Person): Command {
  const about = { person: by.id };
  const line = { line: 'some-line' };
  const scale = { scale: 'some-scale' };
  const audience = [...conference.audiences.keys()][0] ?? '';
  const day = { date: '2026-05-01', time: '10:00' };
  const samples: { [Kind in CommandKind]: Omit<Command & { kind: Kind }, 'kind' | 'opId'> } = {
    changeDetails: {
      type: 'review',
      template: 'somerset-5col',
      ...day,
      place: '',
      children: [...conference.children],
    },
    invite: invitation,
    changePerson: { ...about, ...invitation, role: by.role, speaksFor: [], apologies: false },
    uninvite: about,
    addSpareLinks: { count: 2 },
    renewLink: about,
    admit: {
      waiting: 'some-waiting',
      person: null,
      name: 'Ada',
      role: 'network',
      title: '',
      agency: '',
      where: 'room',
    },
    turnAway: { waiting: 'some-waiting' },
    seat: about,
    leave: about,
    remove: about,
    givePen: about,
    takePen: about,
    start: {},
    postpone: day,
    adjourn: day,
    close: {},
    reopen: { reason: 'Closed by mistake' },
    showOnScreen: { shows: 'break' },
    addLine: { audience, code: 'strength', text: 'We eat together', saidBy: by.id, about: null },
    changeLine: { ...line, text: 'We eat together' },
    strikeLine: line,
    restoreLine: line,
    askScale: {
      audience,
      question: 'How safe are the children?',
      ten: 'Safe',
      zero: 'Not safe',
      danger: null,
      asked: [by.id],
      reasons: 'nobody',
    },
    answerScale: { ...scale, ...about, score: 5, reason: '', oneHigher: '' },
    revealScale: scale,
    withdrawScale: scale,
    recordDecision: {
      over: conference.decision?.version ?? 0,
      children: conference.children.map(({ id }) => ({
        child: id,
        outcome: 'plan',
        category: 'neglect',
        alsoCategories: [],
      })),
      reasons: 'We are worried',
      dissent: [],
      parentsViews: [],
    },
    setDates: { dates: [{ what: 'core-group', label: '', ...day, place: '' }] },
  };
  return { kind, opId, ...samples[kind] } as Command;
}
