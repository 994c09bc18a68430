import type { Contacts } from '../../shared/conference/contacts.ts';

/** FICTIONAL: whom readers of the sample family's papers can ask. Numbers are those Ofcom keeps for drama. */
export const fennshireContacts: Contacts = {
  council: 'Fennshire County Council',
  chair: '01632 960100, conferences@fennshire.example.org',
  outOfHours: '01632 960111. In an emergency ring 999.',
  complain:
    'Talk to the chair, write to the chair or ring 01632 960100. Say the same if you do not agree with the decision.',
  complainAboutChair:
    'Write to the Safeguarding Manager, Fennshire County Council, or ring 01632 960120.',
  more: 'You may ask a solicitor of your own. The complaints leaflet comes with this letter.',
  support: [
    { name: 'Lantern Line', reach: '01632 960150', about: 'For children, day and night' },
    { name: 'Fennshire Advocacy', reach: '01632 960160', about: 'Somebody who speaks for you' },
    { name: 'Kinfolk', reach: '01632 960170', about: 'For families and friends' },
  ],
};
