import { expect, test } from 'vitest';
import { holdConference, startConference } from '../../support/held-conference.ts';

const details = {
  kind: 'changeDetails',
  type: 'initial',
  template: 'somerset-5col',
  date: '2026-04-14',
  time: '13:30',
  place: 'Hall',
} as const;

test('[T8] another format is kept whole with the conference, and none that does not exist is taken', () => {
  const held = holdConference();
  const children = held.now().children.map(({ id, name }) => ({ id, name }));
  const before = held.now().template;
  expect(held.refused('Marguerite', { ...details, template: 'gone', children })).toBe('not-found');
  expect(held.now().template).toBe(before);
  held.must('Marguerite', { ...details, children });
  expect(held.now().template).toMatchObject({ id: 'somerset-5col', council: 'Somerset' });
  expect(held.now().details.template).toBe('somerset-5col');
});

test('[T9] dates that cannot be are refused, and what is right is kept for chair and minute taker', () => {
  const held = startConference();
  const children = held.now().children.map(({ id, name }) => ({ id, name, born: '2025-08-11' }));
  const late = { ...details, strategyOn: '2026-04-15', children };
  const refused = held.send('Marguerite', late);
  expect(refused.ok ? '' : refused.problem.message).toBe(
    'These dates are not in the right order. Please look at them again. Your words are still here.',
  );
  held.must('Marguerite', { ...late, strategyOn: '2026-03-23' });
  const counted = { strategyOn: '2026-03-23', firstOn: '', lastOn: '' };
  expect(held.view('Marguerite')).toMatchObject({ countedFrom: counted });
  expect(held.view('Dennis')).toMatchObject({ countedFrom: counted });
  const told = JSON.stringify(held.view('Kezia'));
  for (const secret of ['2026-03-23', '2025-08-11', 'countedFrom'])
    expect(told).not.toContain(secret);
});

test('[T4] with another format comes what its council usually does, but for what the chair has set', () => {
  const held = holdConference();
  const children = held.now().children.map(({ id, name }) => ({ id, name }));
  expect(held.now().settings.decides).toBe('agencies');
  held.must('Marguerite', { ...details, children });
  expect(held.now().settings.decides).toBe('professionals');
  const set = { supporters: 6, supportersWrite: true, decides: 'professionals' } as const;
  held.must('Marguerite', { kind: 'changeSettings', ...set });
  held.must('Marguerite', { ...details, template: 'east-sussex-plain', children });
  expect(held.now().settings).toEqual({ ...set, decides: 'chair' });
});
