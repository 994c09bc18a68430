import { beforeAll, expect, test } from 'vitest';
import {
  audienceCommand,
  audienceNameOf,
  emptyAudience,
  isChosen,
} from '../../../client/chair/audience-draft.ts';
import type { AudienceDraft } from '../../../client/chair/audience-draft.ts';
import { loadTexts, say } from '../../../client/language/language.ts';
import { family } from '../../support/parted-family.ts';

beforeAll(() => loadTexts());

const nameOf = (draft: Partial<AudienceDraft>) =>
  audienceNameOf(say, 'en-GB', { ...emptyAudience, ...draft }, family);

test('[PA2] an audience is named in plain words by who belongs to it', () => {
  expect(nameOf({ people: ['kezia', 'ines'] })).toBe('Only Kezia and Ines');
  expect(nameOf({ way: 'all-but', people: ['halina', 'rowan'] })).toBe(
    'Everyone but Rowan and Halina',
  );
  expect(nameOf({ way: 'roles', roles: ['professional', 'parent'] })).toBe(
    'Only: Professional and Parent or carer',
  );
  expect(nameOf({})).toBe('');
});

test('[PA2] it is made by people, by all but some, or by roles', () => {
  const draft = { ...emptyAudience, people: ['rowan'], roles: ['parent'] as const };
  expect(audienceCommand(draft, 'Only Rowan')).toMatchObject({
    members: { by: 'people', people: ['rowan'] },
  });
  expect(audienceCommand({ ...draft, way: 'all-but' }, 'x')).toMatchObject({
    members: { by: 'all-but', people: ['rowan'] },
  });
  expect(audienceCommand({ ...draft, way: 'roles' }, 'x')).toMatchObject({
    members: { by: 'roles', roles: ['parent'] },
  });
  expect(isChosen({ ...draft, way: 'roles', roles: [] })).toBe(false);
});
