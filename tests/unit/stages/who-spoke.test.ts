import { expect, test } from 'vitest';
import { voicesOf } from '../../../client/stages/who-spoke.ts';
import type { PersonView } from '../../../shared/conference/view.ts';
import { roles } from '../../../shared/conference/roles.ts';

const person = (id: string, more: Partial<PersonView> = {}): PersonView => ({
  id,
  name: id,
  role: 'professional',
  title: '',
  agency: '',
  where: 'room',
  attendance: 'present',
  device: true,
  pen: false,
  ...more,
});

const idsOf = (people: readonly PersonView[]) => people.map(({ id }) => id);

test('[ST7] who has not spoken yet had no turn and said no line, and the child counts too (M3)', () => {
  const people = [
    person('kezia', { role: 'parent' }),
    person('juno', { role: 'child' }),
    person('ines'),
    person('tamar'),
  ];
  const lines = [{ saidBy: [{ id: 'ines' }, { id: 'gone' }] }, { saidBy: [] }];
  const { notYet, spoke } = voicesOf(people, ['kezia'], lines);
  expect(idsOf(notYet)).toEqual(['juno', 'tamar']);
  expect(idsOf(spoke)).toEqual(['kezia', 'ines']);
});

test('[ST7] only who is here counts, and nobody who leads, writes, interprets or watches (M3)', () => {
  const everyRole = roles.map((role) => person(role, { role }));
  const away = [person('left', { attendance: 'left' }), person('named', { attendance: 'named' })];
  const { notYet } = voicesOf([...everyRole, ...away], [], []);
  expect(idsOf(notYet)).toEqual([
    'professional',
    'parent',
    'child',
    'network',
    'supporter',
    'advocate',
  ]);
});
