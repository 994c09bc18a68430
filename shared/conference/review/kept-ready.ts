import { chairsAudience } from '../chairs-audience.ts';
import type { Conference } from '../conference.ts';
import type { FactBody } from '../facts.ts';
import type { FreshId, NewIds } from './last-conference.ts';
import { mapped } from './last-conference.ts';

/**
 * What was made ready and holds for the next time too: what people need, who stays away and why (told anew), which child
 * somebody is and who may read that child's page, the plan's lead and core group.
 */
export const keptReady = (last: Conference, ids: NewIds, fresh: FreshId): FactBody[] => [
  ...needsAgain(last, ids),
  ...exclusionsAgain(last, ids, fresh),
  ...childPagesAgain(last, ids),
  ...planFramesAgain(last, ids),
];

const needsAgain = ({ preparation }: Conference, ids: NewIds): FactBody[] =>
  [...preparation.needs.values()].flatMap(({ person: last, kinds, note }) => {
    const person = ids.people.get(last);
    return person === undefined ? [] : [{ kind: 'needsSet', person, words: { kinds, note } }];
  });

const exclusionsAgain = ({ preparation }: Conference, ids: NewIds, fresh: FreshId): FactBody[] =>
  [...preparation.exclusions.values()].flatMap(({ ground, reason, views, ...one }) => {
    const person = ids.people.get(one.person);
    const from = one.from === 'all' ? 'all' : ids.parts.get(one.from);
    if (person === undefined || from === undefined) return [];
    return [
      {
        kind: 'exclusionPut',
        exclusion: fresh(),
        person,
        from,
        askedBy: ids.people.get(one.askedBy ?? '') ?? null,
        decidedOn: one.decidedOn,
        toldOn: '',
        words: { ground, reason, views },
      },
    ];
  });

/** How the child took part is noted anew. */
const childPagesAgain = (last: Conference, ids: NewIds): FactBody[] =>
  [...last.preparation.childPages.values()].flatMap((page) => {
    const child = ids.children.get(page.child);
    if (child === undefined) return [];
    const person = ids.people.get(page.person ?? '') ?? null;
    const audience = ids.audiences.get(page.audience ?? '') ?? null;
    const notYet = { forms: [], givenBy: null, participation: null, checkedOn: '' };
    return [
      {
        kind: 'childPageKept',
        audience: ids.audiences.get(chairsAudience(last)) ?? '',
        page: { child, person, audience, ...notYet },
        words: { note: '' },
      },
    ];
  });

const planFramesAgain = ({ planFrames }: Conference, ids: NewIds): FactBody[] =>
  [...planFrames.values()].flatMap(({ audience: last, lead, coreGroup, every }) => {
    const audience = ids.audiences.get(last);
    if (audience === undefined) return [];
    return [
      {
        kind: 'planFrameSet',
        audience,
        lead: ids.people.get(lead ?? '') ?? null,
        coreGroup: mapped(ids.people, coreGroup),
        words: { every },
      },
    ];
  });
