import { expect, test } from 'vitest';
import { mayName } from '../../../client/plan/plan-hands.ts';

test('[PL7] a line of the plan names only what all of its readers have', () => {
  const first = { id: 'address', name: '', pen: true };
  const documents = [
    { ...first, audience: 'everyone', wider: [] },
    { ...first, audience: 'part', wider: ['everyone'] },
    { ...first, audience: 'professionals', wider: ['everyone'] },
  ];
  expect(mayName({ documents }, 'part', 'everyone')).toBe(true);
  expect(mayName({ documents }, 'part', 'part')).toBe(true);
  expect(mayName({ documents }, 'everyone', 'part')).toBe(false);
  expect(mayName({ documents }, 'part', 'professionals')).toBe(false);
  expect(mayName({ documents }, 'of-nobody', 'everyone')).toBe(false);
});
