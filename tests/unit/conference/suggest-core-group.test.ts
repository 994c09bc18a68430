import { expect, test } from 'vitest';
import { ageOn, suggestCoreGroup } from '../../../shared/conference/suggest-core-group.ts';
import type { Candidate } from '../../../shared/conference/suggest-core-group.ts';

const person = (id: string, role: Candidate['role'], title = '', agency = ''): Candidate => ({
  id,
  role,
  title,
  agency,
  attendance: 'present',
});

const people = [
  person('chair', 'chair'),
  person('mother', 'parent', 'Mother'),
  person('nana', 'network', 'Grandmother'),
  person('juno', 'child'),
  person('worker', 'professional', 'Social worker', 'Children’s services'),
  person('maud', 'professional', 'Health visitor'),
  person('head', 'professional', 'Teacher', 'Fennmere Primary School'),
  person('police', 'professional', 'Constable', 'Police'),
  person('watcher', 'observer'),
];

const whyOf = (born: readonly string[]) =>
  Object.fromEntries(
    suggestCoreGroup(people, born, '2026-04-14').map(({ person: id, why }) => [id, why]),
  );

test('[C103] the health visitor comes for a child under five, the school for one of school age; the family always (D39, Y12, N28)', () => {
  const family = { mother: 'family', juno: 'family', nana: 'network', worker: 'social-work' };
  expect(whyOf(['2024-02-01'])).toEqual({
    ...family,
    maud: 'health-visitor',
    head: null,
    police: null,
  });
  expect(whyOf(['2015-02-01'])).toEqual({ ...family, maud: null, head: 'school', police: null });
  expect(whyOf(['2024-02-01', '2015-02-01', ''])).toMatchObject({
    maud: 'health-visitor',
    head: 'school',
  });
  // Nobody wrote their age: both are named, and the chair knows better.
  expect(whyOf([''])).toMatchObject({ maud: 'health-visitor', head: 'school' });
});

test('[C103] which agency somebody is of is what the chair set, else what their title says', () => {
  const professional = (title: string, agency = '') => person('one', 'professional', title, agency);
  const whyOne = (one: Candidate) => suggestCoreGroup([one], [''], '2026-04-14')[0]?.why;
  expect(whyOne(professional('Family practitioner', 'Redbank'))).toBe(null);
  expect(whyOne({ ...professional('Family practitioner'), sector: 'social-care' })).toBe(
    'social-work',
  );
  expect(whyOne({ ...professional('Social worker'), sector: 'adult-services' })).toBe(null);
  expect(whyOne(professional('School nurse', 'Community health'))).toBe(null);
});

test('[C103] whoever was sent out is not suggested', () => {
  const out = people.map((one) => ({ ...one, attendance: 'removed' }));
  expect(suggestCoreGroup(out, [], '2026-04-14')).toEqual([]);
});

test('[C103] a fifth birthday counts from its day', () => {
  expect(ageOn('2021-04-15', '2026-04-14')).toBe(4);
  expect(ageOn('2021-04-14', '2026-04-14')).toBe(5);
  expect(ageOn('2024-02-29', '2026-02-28')).toBe(1);
});
