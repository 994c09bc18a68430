import type { Settings } from '../conference/conference.ts';

/** What a council's leaflet for families says of the things the leaflets disagree about. */
export interface Leaflet {
  readonly source: string;
  readonly settings: Settings;
}

/**
 * The five leaflets, and four other pages. None says that a supporter writes on the board, and Derby's and North
 * Yorkshire's say that they need not give a view, so everywhere it is off until the chair switches it on.
 */
export const leaflets = {
  // D6 to D8: some of the family's network should come, and a solicitor may. D33: the professionals decide.
  durham: {
    source: 'Durham, leaflet for parents and carers',
    settings: { supporters: 4, supportersWrite: false, decides: 'professionals' },
  },
  // E4: "you and one adult supporter". E8: the chairperson decides.
  eastSussex: {
    source: 'East Sussex, leaflet for parents and carers',
    settings: { supporters: 1, supportersWrite: false, decides: 'chair' },
  },
  // Y5: a supporter, not there to give an opinion unless asked. Y10: the members of the conference decide.
  derby: {
    source: 'Derby, leaflet for parents and carers',
    settings: { supporters: 1, supportersWrite: false, decides: 'members' },
  },
  // N5: someone for support, who is not required to give views. N23: the agencies' representatives decide.
  northYorkshire: {
    source: 'North Yorkshire, leaflet for parents and carers',
    settings: { supporters: 1, supportersWrite: false, decides: 'agencies' },
  },
  // M8: a supporter, so say the chair or the social worker beforehand. M17: the professionals decide.
  somerset: {
    source: 'Somerset, leaflet for families',
    settings: { supporters: 1, supportersWrite: false, decides: 'professionals' },
  },
  // The pages below are for professionals or not of a council: they say nothing of supporters.
  northYorkshire2020: {
    source: 'North Yorkshire, guide for professionals, since October 2020',
    settings: { supporters: 1, supportersWrite: false, decides: 'agencies' },
  },
  ealing: {
    source: 'Ealing, page for professionals',
    settings: { supporters: 1, supportersWrite: false, decides: 'agencies' },
  },
  kingstonRichmond: {
    source: 'Kingston and Richmond, page for parents and carers',
    settings: { supporters: 1, supportersWrite: false, decides: 'agencies' },
  },
  sixHeadings: {
    source: 'The map that many councils’ boards come from, in plain words',
    settings: { supporters: 1, supportersWrite: false, decides: 'agencies' },
  },
} as const satisfies Record<string, Leaflet>;
