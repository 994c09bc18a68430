import type { AudienceView, ConferenceView, PersonView } from '../../shared/conference/view.ts';
import type { Role } from '../../shared/conference/roles.ts';
import { documentView, sampleView } from './sample-view.ts';

const children = [
  { id: 'juno', name: 'Juno' },
  { id: 'otis', name: 'Otis' },
];

const person = (name: string, role: Role, more: Partial<PersonView> = {}): PersonView => ({
  id: name.split(' ')[0]?.toLowerCase() ?? '',
  name,
  role,
  title: '',
  agency: '',
  where: 'room',
  attendance: 'present',
  device: true,
  pen: false,
  hears: 'all',
  ...more,
});

const people = [
  person('Marguerite Oldacre', 'chair'),
  person('Dennis Quill', 'minute-taker'),
  person('Kezia Thistlewick', 'parent'),
  person('Bettina Thistlewick', 'network'),
  person('Rowan Pikestaff', 'parent', { hears: ['otis'] }),
  person('Silas Orrery', 'parent', { attendance: 'apologies', hears: ['juno'] }),
  person('Ines Falconbridge', 'professional'),
  person('Dr Hargrave', 'professional', { attendance: 'left' }),
  person('Maud Pettigrew', 'professional'),
];

const everybody = people.map(({ id }) => id);
const professionals = ['marguerite', 'dennis', 'ines', 'dr', 'maud'];
const withKezia = ['marguerite', 'dennis', 'kezia', 'bettina', 'ines', 'maud'];

const audience = (id: string, more: Partial<AudienceView> = {}): AudienceView => ({
  id,
  name: id,
  kind: 'made',
  members: everybody,
  children: [],
  of: null,
  restricted: false,
  takesLines: true,
  ...more,
});

const audiences = [
  audience('everyone', { kind: 'everyone' }),
  audience('professionals', { kind: 'professionals', members: professionals }),
  audience('chair', { kind: 'chair', members: ['marguerite', 'dennis'] }),
  audience('a', { kind: 'part', name: 'With Kezia and Bettina', members: withKezia }),
  audience('made', { name: 'Not for Rowan', members: everybody.filter((id) => id !== 'rowan') }),
];

/** What was made of an audience for lines about these children. */
export const narrowed = (id: string, of: string, about: string[], members: string[]) =>
  audience(id, { kind: 'everyone', name: 'everyone', of, children: about, members });

/** The minute taker's view of a conference in parts, while the one with the mother runs. */
export function splitView(more: Partial<ConferenceView> = {}): ConferenceView {
  const known = more.audiences ?? audiences;
  const view = sampleView(...known.map(({ id, name }) => documentView(id, { audience: id, name })));
  const part = { opened: true, restricted: false };
  return {
    ...view,
    conference: { ...view.conference, children },
    people,
    writesTo: 'a',
    part: { name: 'With Kezia and Bettina', restricted: false },
    parts: [
      { ...part, id: 'whole', name: '', audience: 'everyone', people: 'everyone', current: false },
      {
        ...part,
        id: 'part-a',
        name: 'With Kezia and Bettina',
        audience: 'a',
        people: withKezia.slice(1),
        current: true,
      },
    ],
    audiences: known,
    ...more,
  };
}

/** The same before the conference was split. */
export const wholeView = (): ConferenceView => {
  const view = splitView({ writesTo: 'everyone', part: { name: '', restricted: false } });
  const parts = view.parts?.map((part) => ({ ...part, current: part.id === 'whole' }));
  return { ...view, ...(parts && { parts }) };
};

/** The mother's view in the part that is hers: nothing of audiences, nobody who is not there. */
export function mothersView(): ConferenceView {
  const { audiences: _, parts: __, ...view } = splitView();
  return {
    ...view,
    you: { id: 'kezia', name: 'Kezia Thistlewick', role: 'parent', pen: false },
    people: people.filter(({ id }) => withKezia.includes(id)),
    documents: view.documents
      .filter(({ audience: one }) => one === 'everyone' || one === 'a')
      .map((one) => ({ ...one, pen: false })),
  };
}

export { audiences as sampleAudiences };
