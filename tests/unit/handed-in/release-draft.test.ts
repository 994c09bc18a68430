import { expect, test } from 'vitest';
import { placesFor, releaseCommand } from '../../../client/handed-in/release-draft.ts';
import type { HandedInView } from '../../../shared/conference/view/schemas/handing-in.ts';
import { templates } from '../../../shared/templates/templates.ts';

const entry: HandedInView = {
  id: 'handed-in',
  kind: 'statement',
  person: 'kezia',
  from: 'kezia',
  name: '',
  to: 'everyone',
  toWhom: '',
  text: 'Words',
  child: null,
  childName: '',
  voice: null,
  at: 0,
  standing: 'new',
  line: null,
  readOutBy: null,
};
const codesOf = (template: (typeof templates)[number], kind: HandedInView['kind']) =>
  placesFor(
    template,
    { ...entry, kind },
    (code) => code,
    (code) => code,
  ).map(({ code }) => code);

test.each(templates.map((template) => [template.id, template] as const))(
  '[C97] (D26, D28) under %s every draft has its one place, and nothing else goes among the children’s words',
  (_, template) => {
    for (const kind of ['danger-statement', 'safety-goal', 'action', 'child-view'] as const) {
      expect(codesOf(template, kind)).toEqual([kind]);
    }
    const statement = codesOf(template, 'statement');
    expect(statement.length).toBeGreaterThan(3);
    expect(statement).not.toContain('child-view');
    expect(statement).not.toContain('comment');
  },
);

test('[C95] the words go as they are unless the chair puts them in others', () => {
  const draft = {
    to: 'everyone',
    code: 'strength',
    children: [],
    isReworded: false,
    text: 'A summary',
    readOutBy: '',
    agreed: false,
  } as const;
  expect(releaseCommand(entry, draft, '')).toMatchObject({ text: null, readOutBy: null });
  expect(releaseCommand(entry, { ...draft, isReworded: true }, '')).toMatchObject({
    text: 'A summary',
  });
});
