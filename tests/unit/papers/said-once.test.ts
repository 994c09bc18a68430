import { beforeAll, expect, test } from 'vitest';
import { outcomesPaper } from '../../../shared/papers/outcomes-paper.ts';
import { given } from '../../support/held-conference.ts';
import type { SampleFamily } from '../outcomes/sample-family.ts';
import { paperLines, sections, textsOf, underHeading } from './paper-text.ts';
import { holdPreparedFamily } from './prepared-family.ts';

let family: SampleFamily;
beforeAll(() => {
  family = holdPreparedFamily();
});

/** How often this stands in it. */
const times = (text: string, words: string): number => text.split(words).length - 1;

test('[A13] whose words a child’s are is said once above all that stand together, and each stands alone', () => {
  const copy = family.copyFor('p03');
  const paper = outcomesPaper(copy);
  const words = underHeading(paper, 'In the children’s own words');
  const junos = copy.childrensWords.filter(({ children }) => children.join() === 'Juno');
  expect(junos.length).toBeGreaterThan(5);
  expect(times(words, 'Said by Juno')).toBe(1);
  const part = given(sections(paper.blocks).find(({ heading }) => heading === 'About Juno'));
  expect(paperLines(part.blocks).map(({ text }) => text)).toEqual(junos.map(({ text }) => text));
});

test('[A13] what somebody else said in between is not put among them', () => {
  const copy = family.copyFor('p03');
  const [first, second, third] = copy.childrensWords;
  const other = { ...given(second), saidBy: given(copy.headings[0]?.lines[0]).saidBy };
  const childrensWords = [given(first), given(second), other, given(third)];
  const paper = outcomesPaper({ ...copy, childrensWords });
  const part = given(
    sections(paper.blocks).find(({ heading }) => heading === 'In the children’s own words'),
  );
  expect(paperLines(part.blocks).map(({ text }) => text)).toEqual(
    childrensWords.map(({ text }) => text),
  );
  const said = paperLines(part.blocks).slice(2);
  expect(said.every((line) => line.said !== '' && line.notes.length > 0)).toBe(true);
});

test('[A14] a goal stands in full once, and with the actions its first sentence', () => {
  const copy = family.copyFor('p03');
  const goal = given(copy.dangers[0]?.goals[0]).text;
  const begin = given(/^[^.]+/.exec(goal))[0];
  const text = textsOf(outcomesPaper(copy)).join('\n');
  expect(times(text, goal)).toBe(1);
  expect(times(text, `${begin} …`)).toBeGreaterThan(5);
});

test('[A14] a goal that is not in the paper, or is short, is named whole; a long one without an end is cut between words', () => {
  const copy = family.copyFor('p03');
  const long = 'to be safe and warm '.repeat(20).trim();
  const answering = (answers: string, goal: string) => {
    const [danger] = copy.dangers;
    const statement = given(danger).statement;
    const goals = [{ ...given(danger?.goals[0]), text: goal }];
    const actions = copy.headings.map((heading) => ({
      ...heading,
      lines: heading.lines.map((line) =>
        line.action === null ? line : { ...line, action: { ...line.action, answers } },
      ),
    }));
    const paper = outcomesPaper({ ...copy, dangers: [{ statement, goals }], headings: actions });
    return given(
      paperLines(paper.blocks)
        .flatMap(({ facts }) => facts)
        .find(({ name }) => name === 'This answers'),
    ).value;
  };
  expect(answering(long, 'Another goal')).toBe(long);
  expect(answering('Safe.', 'Safe.')).toBe('Safe.');
  expect(answering(long, long)).toMatch(/^(to be safe and warm )+[a-z ]*(to|be|safe|and|warm) …$/);
  expect(answering(long, long).length).toBeLessThanOrEqual(122);
});
