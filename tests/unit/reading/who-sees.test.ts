import { expect, test } from 'vitest';
import { audienceLabel, whoSees } from '../../../client/reading/who-sees.ts';
import { loadTexts, say } from '../../../client/language/language.ts';
import {
  mothersView,
  narrowed,
  sampleAudiences,
  splitView,
  wholeView,
} from '../../support/split-view.ts';

loadTexts();

const seen = (view: Parameters<typeof whoSees>[2], audience: string) =>
  whoSees(say, 'en-GB', view, audience);

test('[V7] the minute taker reads who will see a line, who is not here and will, and who will not', () => {
  expect(seen(splitView(), 'a')).toMatchObject({
    sentence: 'With Kezia and Bettina: Kezia, Bettina and 2 professionals · not Rowan',
    reach: 'usual',
  });
  expect(seen(splitView(), 'everyone')).toMatchObject({
    sentence:
      'Everyone: Kezia, Bettina and 2 professionals · also Rowan, Silas and 1 professional, not here now',
    reach: 'more',
  });
  expect(seen(splitView(), 'professionals')).toMatchObject({
    sentence:
      'Professionals only: 2 professionals · also 1 professional, not here now · not Kezia, Bettina and Rowan',
    reach: 'fewer',
  });
  expect(seen(splitView(), 'chair').sentence).toBe(
    'Only the chair and the minute taker will see this.',
  );
});

test('[V7] each of them is named for whoever asks', () => {
  const { names } = seen(splitView(), 'a');
  expect(names.map(({ kind }) => kind)).toEqual(['sees', 'not']);
  expect(names[0]?.names).toContain('Bettina Thistlewick');
  expect(names[1]?.names).toEqual(['Rowan Pikestaff', 'Silas Orrery', 'Dr Hargrave']);
});

test('[V7] as long as nobody is apart it is everyone in the conference', () => {
  const view = wholeView();
  const people = view.people.filter(({ attendance }) => attendance === 'present');
  expect(seen({ ...view, people }, 'everyone')).toMatchObject({
    sentence: 'Everyone in the conference will see this.',
    reach: 'usual',
  });
});

test('[V7] an audience that was narrowed goes by whom it leaves out', () => {
  const others = splitView().people.map(({ id }) => id);
  const about = narrowed(
    'n',
    'everyone',
    ['otis'],
    others.filter((id) => id !== 'silas'),
  );
  const view = splitView({ audiences: [...sampleAudiences, about] });
  expect(audienceLabel(say, 'en-GB', view, 'n')).toBe('Everyone, not Silas');
});

test('[V6] [V7] everyone else is told of those who are here, and of nobody apart', () => {
  const own = seen(mothersView(), 'a');
  expect(own.sentence).toBe('Everyone in this part of the conference will see this.');
  expect(JSON.stringify(own)).not.toMatch(/Rowan|Silas/);
  expect(own.names[0]?.names).toContain('Ines Falconbridge');
  const wide = seen(mothersView(), 'everyone');
  expect(wide.sentence).toContain('also those who are not here now');
  expect(JSON.stringify(wide)).not.toMatch(/Rowan|Silas/);
});
