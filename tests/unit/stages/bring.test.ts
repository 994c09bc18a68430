import { describe, expect, test } from 'vitest';
import { bringOf } from '../../../client/stages/bring.ts';
import { promptOf } from '../../../client/stages/lead-prompt.tsx';
import { english } from '../../../client/language/catalogues.ts';
import type { Stage } from '../../../shared/conference/template.ts';
import { templates } from '../../../shared/templates/templates.ts';

const stageOf = (shows: Stage['shows'], headings: string[] = []): Stage => ({
  id: 'one',
  title: '',
  shows,
  headings,
  says: '',
  familyFirst: shows === 'family',
});

describe.each(templates.map((template) => [template.council, template] as const))(
  'in the format of %s',
  (_, template) => {
    test('[ST4] each step that is about headings brings them to the front', () => {
      const known = template.headings.map(({ id }) => id);
      for (const stage of template.stages) {
        const { headings } = bringOf(stage, template);
        expect(known).toEqual(expect.arrayContaining([...headings]));
        if (stage.shows === 'headings') expect(headings).toEqual(stage.headings);
        if (stage.shows === 'plan') expect(headings.length).toBeGreaterThan(0);
      }
    });

    test('[ST4] the chair is reminded of the family at each step, and to explain the room first (N13, D53)', () => {
      const prompts = template.stages.map((stage) => promptOf(stage));
      expect(prompts[0]).toBe('welcome');
      expect(prompts.filter((prompt) => prompt === 'throughout').length).toBeGreaterThan(4);
    });
  },
);

test('[ST4] a step opens its tool beside the board, and only offers what would take the board’s place', () => {
  const [template] = templates;
  const brought = (shows: Stage['shows']) => bringOf(stageOf(shows), template);
  expect(brought('decision')).toMatchObject({ tools: ['decision'], opens: true });
  expect(brought('plan')).toMatchObject({ tools: ['plan'], opens: false });
  expect(brought('dangers')).toMatchObject({ band: true, tools: [] });
  expect(bringOf(undefined, template)).toMatchObject({ headings: [], band: false, tools: [] });
});

test('[ST5] where the family is asked first, the chair is told so (D25)', () => {
  expect(promptOf(stageOf('family'))).toBe('family-first');
  expect(promptOf({ ...stageOf('headings'), familyFirst: true })).toBe('family-first');
  expect(english.stages.prompt['family-first']).toContain('parents first');
});

test('[ST6] at the welcome everyone reads what this room is, and that what is said stays private (D49, D53)', () => {
  const words = Object.values(english.stages.room).join(' ');
  expect(words).toContain('private');
  expect(words).toContain('The chair leads');
  expect(words).toContain('break');
});
