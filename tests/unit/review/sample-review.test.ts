import { describe, expect, test } from 'vitest';
import type { Became } from '../../../shared/board/became.ts';
import { compareScales } from '../../../shared/conference/compare-scales.ts';
import { dueDates } from '../../../shared/conference/timetable/due.ts';
import { templates } from '../../../shared/templates/templates.ts';
import { changesShown, isDue } from '../../../client/review/changes-shown.ts';
import { comparedScales } from '../../../client/review/compared.ts';
import { sideIn } from '../../../client/reading/scale-then-now.tsx';
import { showBoard } from '../../../client/reading/show-board.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import july from '../../fixtures/sample-review.json' with { type: 'json' };
import type { ConferenceView } from '../../../shared/conference/view.ts';
import { given } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import { admit, openPart } from '../../support/held-parts.ts';
import { holdReview, reviewOf } from '../../support/made-review.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';
import { scaleIn } from '../whole/play.ts';

const { items, plan, dangerStatements, participants } = sample.conference;
const councils = ['Durham', 'East Sussex', 'Derby', 'North Yorkshire', 'Somerset'];
const formats = councils.map((council) => given(templates.find((one) => one.council === council)));

/** The sample says it in more words than a whiteboard has buttons. */
const became: Readonly<Record<string, Became>> = {
  better: 'better',
  'much better': 'better',
  same: 'same',
  resolved: 'answered',
  happened: 'answered',
  answered: 'answered',
  'partly answered': 'same',
};

const nameOf = (key: string): Name => given(participants.find(({ id }) => id === key)).name as Name;

/** FICTIONAL: the sample family's review, held in its parts under one council's format. */
function holdAs(template: string) {
  const family = holdSampleFamily(template, (part, held, idOf) => {
    if (part !== 'C') scaleIn(part, held, idOf);
  });
  const made = reviewOf(family.held);
  const held = holdReview(made);
  const partOf = (letter: string): string => {
    const label = given(sample.conference.parts.find(({ id }) => id === letter)).label;
    return given([...held.now().parts.values()].find(({ name }) => name === label)).id;
  };
  openPart(held, partOf('A'));
  for (const person of held.now().people.values()) {
    if (person.role !== 'chair' && person.name !== nameOf('p17')) admit(held, person);
  }
  held.must('Marguerite', { kind: 'start' });
  markLines(held);
  const scales = [
    scaleFor(held, ['p07', 'p03', 'p05', 'p09', 'p11', 'p12', 'p13', 'p14']),
    (openPart(held, partOf('B')), scaleFor(held, ['p04'])),
  ];
  return { held, made, scales, partOf };
}

interface Answer {
  readonly person: string;
  readonly score: number | null;
}

/** With the pen, as the chair goes through what was said in April. */
function markLines({ board }: Held): void {
  const put = (text: string, mark: Became) => {
    for (const line of board.lines().filter((one) => one.text === text)) {
      board.put(line.audience, { id: line.id, became: mark });
    }
  };
  for (const { item, change } of july.progressOnItems) {
    put(given(items.find(({ id }) => id === item)).text, given(became[change]));
  }
  for (const { action, status } of july.actionReview) {
    const text = given(plan.actions.find(({ id }) => id === action)).action;
    put(
      text,
      status.startsWith('late') ? 'late' : status.startsWith('partly') ? 'partly-done' : 'done',
    );
  }
  const [first, second] = dangerStatements;
  put(given(first).text, 'reworded');
  put(given(second).text, 'kept');
}

function scaleFor(held: Held, keys: readonly string[]): string {
  const { scale } = held.now().template;
  const audience = given(held.now().parts.get(held.now().currentPart)).audience;
  const asked = held.must('Marguerite', {
    kind: 'askScale',
    audience,
    question: scale.question,
    ten: scale.ten,
    zero: scale.zero,
    danger: null,
    asked: keys.map((key) => held.id(nameOf(key))),
    reasons: 'nobody',
  });
  for (const key of keys) {
    const said = given(july.scaling.overall.find(({ participant }) => participant === key));
    const by = key === 'p07' ? 'p08' : key;
    const isAsked = scale.asksPlan && ['p09', 'p11', 'p12', 'p13', 'p14'].includes(key);
    held.must(nameOf(by), {
      kind: 'answerScale',
      scale: asked,
      person: held.id(nameOf(key)),
      score: said.score,
      reason: said.reason,
      oneHigher: said.whatWouldMakeItOneHigher,
      ...(isAsked ? { planNeeded: 'yes' as const } : {}),
    });
  }
  held.must('Marguerite', { kind: 'revealScale', scale: asked });
  return asked;
}

const viewOf = (held: Held, name: Name): ConferenceView => {
  const view = held.view(name);
  if (view.at !== 'conference') throw new Error(`${name} is not in the part`);
  return view;
};

function boardFor(held: Held, view: ConferenceView) {
  return showBoard({
    template: held.now().template,
    people: view.people,
    children: view.conference.children,
    documents: view.documents.map(({ audience, name, pen }) => ({
      audience,
      name,
      pen,
      lines: held.board.lines().filter((line) => line.audience === audience),
      locked: new Map(),
    })),
    variants: view.variants,
    earlier: view.earlier,
    reader: null,
  });
}

describe.each(formats)('as $council holds it', (format) => {
  const { held, made, scales, partOf } = holdAs(format.id);

  test('[C148] [RV1] what became of each line and action of April is told as the sample has it (D44, E21, Y16)', () => {
    openPart(held, partOf('A'));
    const view = viewOf(held, nameOf('p03'));
    const changes = changesShown(boardFor(held, view));
    const count = (group: typeof changes.lines) =>
      Object.fromEntries(group.by.map(({ became: mark, lines }) => [mark, lines.length]));
    expect(count(changes.actions)).toEqual({ done: 12, 'partly-done': 1, late: 1 });
    expect(count(changes.dangers)).toEqual({ kept: 1, reworded: 1 });
    expect(count(changes.lines)).toEqual({ better: 6, same: 3, answered: 6 });
    expect(changes.fresh).toEqual([]);
    expect(changes.said).toBe(14 + 2 + 15);
    const open = changes.lines.open.map(({ text }) => text);
    const untold = items.filter(({ id }) => !july.progressOnItems.some(({ item }) => item === id));
    expect(untold.some(({ text }) => open.includes(text))).toBe(true);
  });

  test('[C148] numbers then and now: eight up, one down, closer together, and the gap is narrower (D46, N19)', () => {
    const chair = viewOf(held, 'Marguerite');
    const compared = comparedScales(chair).filter(({ before }) => before.danger === null);
    expect(compared.map(({ now }) => now?.id)).toEqual(scales);
    const together = (all: readonly { answers?: readonly Answer[] | undefined }[]) => ({
      ten: format.scale.ten,
      zero: format.scale.zero,
      answers: all.flatMap(({ answers = [] }) => answers),
    });
    const comparison = compareScales(
      together(compared.map(({ now }) => given(now))),
      together(compared.map(({ before }) => before)),
      sideIn(chair.people),
    );
    const { medianThen, medianNow, spreadThen, spreadNow } = july.scaling.comparison;
    expect(comparison).toMatchObject({
      kind: 'compared',
      up: 8,
      down: 1,
      same: 0,
      before: { median: medianThen, spread: spreadThen },
      now: { median: medianNow, spread: spreadNow },
      gap: 'narrower',
    });
  });

  test('[C148] whoever is of one part compares the numbers of that part alone (E7, D49)', () => {
    openPart(held, partOf('B'));
    const father = viewOf(held, nameOf('p04'));
    const his = comparedScales(father).flatMap(({ before, now }) => [
      ...before.answers,
      ...(now?.answers ?? []),
    ]);
    expect(new Set(his.map(({ person }) => person))).toEqual(new Set([held.id(nameOf('p04'))]));
    const told = JSON.stringify(father);
    for (const canary of sample.meta.restrictedCanaries) expect(told).not.toContain(canary);
    expect(father.earlier?.conference).toBeUndefined();
    openPart(held, partOf('A'));
    const mother = JSON.stringify(viewOf(held, nameOf('p03')).earlier);
    expect(mother).not.toContain(held.id(nameOf('p04')));
    expect(viewOf(held, 'Marguerite').earlier?.conference).toBe(made.last.conference.id);
  });

  test('[C148] why the plan exists is read first by those who were told, about the children they hear of (E21)', () => {
    const decision = given(viewOf(held, 'Marguerite').earlier?.decision);
    expect(decision.children.map(({ outcome }) => outcome)).toEqual(['plan', 'plan', 'plan']);
    expect(decision.reasons).toBe(sample.conference.decisionRationale);
  });

  test('[C148] the decision is on what has changed: another category than in April needs its reason (E21, D36)', () => {
    const child = given(held.now().children[1]).id;
    const decide = (reason: string) =>
      held.send('Marguerite', {
        kind: 'recordDecision',
        over: 0,
        children: held.now().children.map(({ id }, at) => ({
          child: id,
          outcome: at === 0 ? ('child-in-need' as const) : ('plan' as const),
          category: at === 0 ? null : at === 1 ? 'emo' : 'neg',
          alsoCategories: [],
          ...(id === child ? { reason } : { reason: 'Much is better.' }),
        })),
        reasons: 'Juno sleeps. Sundays are not calm yet.',
        dissent: [],
        parentsViews: [],
      });
    expect(decide('').ok).toBe(false);
    expect(decide('It is about his father’s voice now.').ok).toBe(true);
  });

  test('[C148] the next review is due within six months of this one, by the earlier reading (D45, E20, Y16)', () => {
    const { details } = held.now();
    const due = dueDates(format, { details, outcomes: ['child-in-need', 'plan', 'plan'] });
    const next = due.find(({ what }) => what === 'next-review');
    expect(next?.use).toBe(july.expectedDeadlines.nextReviewDue.use);
  });
});

test('[C148] [RV4] an action whose day is over and of which nothing was said is asked about, calmly', () => {
  const { held } = holdAs('north-yorkshire-3col');
  const view = viewOf(held, nameOf('p04'));
  const lines = changesShown(boardFor(held, view)).actions;
  const [done] = lines.by.flatMap(({ lines: all }) => all);
  const day = held.now().details.date;
  const open = { ...given(done), became: null };
  expect(isDue(open, day)).toBe(open.action?.by !== '' && (open.action?.by ?? '') < day);
  expect(isDue({ ...open, action: { ...given(open.action), by: '2026-04-24' } }, day)).toBe(true);
  expect(isDue({ ...open, action: { ...given(open.action), by: day } }, day)).toBe(false);
  expect(isDue(given(done), day)).toBe(false);
  expect(isDue({ ...open, since: null }, day)).toBe(false);
});
