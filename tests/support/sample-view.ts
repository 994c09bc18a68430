import type { ConferenceView, DocumentView } from '../../shared/conference/view.ts';

/** A document as a view lists it. */
export const documentView = (id: string, more: Partial<DocumentView> = {}): DocumentView => ({
  id,
  audience: 'everyone',
  name: 'everyone',
  pen: true,
  wider: [],
  ...more,
});

/** The view of a minute taker with these documents. */
export const sampleView = (...documents: readonly DocumentView[]): ConferenceView => ({
  at: 'conference',
  conference: {
    id: 'conference-1',
    kind: 'initial',
    progress: 'open',
    date: '2026-04-14',
    time: '13:30',
    place: '',
    template: 'north-yorkshire-3col',
    children: [],
  },
  you: { id: 'dennis', name: 'Dennis', role: 'minute-taker', pen: true },
  may: [],
  people: [],
  speaksFor: [],
  documents: [...documents],
  writesTo: 'everyone',
  part: { name: '', restricted: false },
  variants: [],
  scales: [],
  decision: null,
  dates: [],
  screenShows: 'board',
  outcomes: null,
});
