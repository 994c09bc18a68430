import type { Sector } from '../conference/agency-views.ts';
import type { errorStandings, exclusionGrounds, talkWays } from '../conference/preparation.ts';

/** The words of what the full record has beside the board. */
export interface RecordWords {
  readonly errorStandings: Readonly<Record<(typeof errorStandings)[number], string>>;
  readonly exclusionGrounds: Readonly<Record<(typeof exclusionGrounds)[number], string>>;
  /** Kept away from the whole conference. */
  readonly allOfIt: string;
  readonly talkWays: Readonly<Record<(typeof talkWays)[number], string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
}

export const englishRecord: RecordWords = {
  errorStandings: {
    raised: 'Not settled yet',
    agreed: 'Agreed that it was wrong',
    disputed: 'Seen in two ways. Both accounts are kept.',
  },
  exclusionGrounds: {
    'welfare-of-child': 'A child’s welfare',
    'violence-or-threats': 'Violence, threats or insults',
    'child-asks': 'A child asks for it',
    'others-cannot-speak': 'Somebody else could not speak freely',
    'confidential-information': 'Confidential information about law or crime',
    'separate-times': 'Family members need separate times',
    unfit: 'Not in a state to take part',
    other: 'Another ground',
  },
  allOfIt: 'All of the conference',
  talkWays: {
    phone: 'by phone',
    visit: 'on a visit',
    'on-the-day': 'on the day',
    video: 'by video',
    letter: 'by letter',
  },
  sectors: {
    'social-care': 'Children’s social care',
    health: 'Health',
    education: 'Education',
    police: 'Police',
    probation: 'Probation',
    'adult-services': 'Services for adults',
    housing: 'Housing',
    voluntary: 'A charity',
    other: 'Another agency',
  },
};
