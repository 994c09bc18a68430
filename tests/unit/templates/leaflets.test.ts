import { expect, test } from 'vitest';
import type { Deadline, Template } from '../../../shared/conference/template.ts';
import { templates } from '../../../shared/templates/templates.ts';

const named = (council: string): Template => {
  const found = templates.find((template) => template.council === council);
  if (found === undefined) throw new Error(`no format of ${council}`);
  return found;
};
const durham = named('Durham');
const eastSussex = named('East Sussex');
const derby = named('Derby');
const northYorkshire = named('North Yorkshire');
const somerset = named('Somerset');

const headings = (template: Template) => template.headings.map(({ text }) => text);
const order = ({ stages }: Template) => stages.map(({ id }) => id);
const saysAt = ({ stages }: Template, id: string) => stages.find((one) => one.id === id)?.says;
const words = ({ categories }: Template) => categories.map((category) => category.words);

/** "10 days working": amount, unit and reading of the rule that holds for this conference. */
function due(
  { deadlines }: Template,
  what: Deadline['what'],
  type: 'initial' | 'review' = 'initial',
): string | undefined {
  const found = deadlines.find(
    (each) => each.what === what && (each.for === 'both' || each.for === type),
  );
  if (found === undefined) return undefined;
  const { amount, unit, reading, before } = found.count;
  return `${amount} ${unit} ${reading}${before ? ' before' : ''}`;
}

test('[T6] Durham: its own order of speaking, with the plan before the scale and the scale before the decision (D25, D26, D27, D28, D30)', () => {
  expect(headings(durham)).toEqual([
    'What you, your children and your important people think',
    'Worries',
    'What is working well',
    'What life will look like when things are better',
    'The plan',
  ]);
  expect(order(durham)).toEqual([
    'welcome',
    'reports',
    'family',
    'worries',
    'dangers',
    'well',
    'goals',
    'plan',
    'scale',
    'summary',
    'views',
    'decision',
    'dates',
    'close',
  ]);
  expect(durham.stages.filter(({ familyFirst }) => familyFirst).map(({ id }) => id)).toEqual([
    'family',
  ]);
});

test('[T6] Durham: everyone says who they are, and reports are not gone over in full (D23, D24, D49)', () => {
  expect(saysAt(durham, 'welcome')).toMatch(/Each of us says who we are.*only to people who need/);
  expect(saysAt(durham, 'reports')).toContain('We do not read the reports out');
});

test('[T6] Durham: its Scaling Question, with reasons and the answer whether a plan is needed from professionals (D30, D31, D32)', () => {
  expect(durham.scale).toMatchObject({
    name: 'Scaling Question',
    ten: 'We know that there is a plan with your network that is working to keep children safe.',
    zero: 'We are so worried about the children that we need to take action quickly to keep them safe.',
    reasons: 'professionals',
    asksPlan: true,
    use: 'always',
  });
  expect(saysAt(durham, 'scale')).toContain('Everyone gives a number, you too');
});

test('[T6] Durham: the plan says what you, your network and professionals do, and how the network steps in (D29)', () => {
  expect(durham.headings.at(-1)?.subtext).toBe(
    'What you will do, what your network will do, what professionals will do',
  );
  expect(durham.headings.at(-1)?.codes).toContain('step-in');
  expect(durham.plan.stepIn).toMatch(/getting hard.*steps in.*do/);
});

test('[T6] Durham: professionals decide, harm is its word, the chair gives a reason for each child, and a child in need plan is the same plan (D33, D34, D35, D36)', () => {
  expect(durham.settings.decides).toBe('professionals');
  expect(words(durham)).toEqual(['Emotional harm', 'Physical harm', 'Sexual harm', 'Neglect']);
  expect(durham.decision.reasonForEach).toBe(true);
  expect(durham.decision.childInNeedMeans).toContain('does not need to change');
});

test('[T6] Durham: reports two and seven days before by both readings, core group in ten working days, then monthly (D22, D40, D41)', () => {
  expect(due(durham, 'reports-to-family')).toBe('2 days both before');
  expect(due(durham, 'reports-to-family', 'review')).toBe('7 days both before');
  expect(due(durham, 'first-core-group')).toBe('10 days working');
  expect(due(durham, 'next-core-group')).toBe('1 months calendar');
  expect(durham.plan.coreGroupEvery).toBe('usually every month');
});

test('[T6] East Sussex: concerns, needs and strengths, plans (E2)', () => {
  expect(headings(eastSussex)).toEqual([
    'Concerns',
    'Needs and strengths',
    'Plans to help keep your children safe and well',
  ]);
});

test('[T6] East Sussex: one supporter, the chairperson decides, and the decision is said before the plan (E4, E8, E9)', () => {
  expect(eastSussex.settings).toMatchObject({ supporters: 1, decides: 'chair' });
  expect(eastSussex.decision.by).toBe('The chairperson decides.');
  const at = order(eastSussex);
  expect(at.indexOf('decision')).toBeLessThan(at.indexOf('plan'));
  expect(saysAt(eastSussex, 'plan')).toMatch(/with you.*with each child/);
});

test('[T6] East Sussex: the family may answer everything, or have it read out, and can disagree with the chair (E14, E16, E17, E23)', () => {
  expect(saysAt(eastSussex, 'concerns')).toContain('You can say what you think about each thing');
  expect(saysAt(eastSussex, 'family')).toContain('reads out what you wrote');
  expect(saysAt(eastSussex, 'close')).toContain('write to the chairperson or phone');
});

test('[T6] East Sussex: reports some days before, reviews after three months and then every six (E13, E20)', () => {
  expect(due(eastSussex, 'reports-to-family')).toBe('3 days both before');
  expect(due(eastSussex, 'reports-to-family', 'review')).toBe('5 days both before');
  expect(due(eastSussex, 'dissent')).toBe('72 hours calendar');
  expect(due(eastSussex, 'first-review')).toBe('3 months both');
  expect(due(eastSussex, 'next-review', 'review')).toBe('6 months both');
});

test('[T6] Derby: its three headings, word for word (Y1)', () => {
  expect(headings(derby)).toEqual([
    'What they are worried about',
    'What things are/have worked well for you and your family',
    'What needs to be looked at to ensure your safety',
  ]);
});

test('[T6] Derby: its set agenda, with enquiries, history, wishes and feelings, and everyone’s questions (Y4, Y8)', () => {
  expect(order(derby).slice(2, 7)).toEqual([
    'concerns',
    'enquiries',
    'history',
    'family',
    'questions',
  ]);
  expect(saysAt(derby, 'history')).toContain('done well to keep the children safe');
  expect(saysAt(derby, 'family')).toMatch(/social worker or a teacher/);
});

test('[T6] Derby: children of ten and over are encouraged to come; elsewhere it goes by what they understand and want (Y3, N10)', () => {
  expect(derby.children.comesFrom).toBe(10);
  for (const other of [durham, eastSussex, northYorkshire, somerset]) {
    expect(other.children.comesFrom).toBeNull();
  }
});

test('[T6] Derby: members decide, then an outline of a SMART plan is begun with its five questions, word for word (Y10, Y11, Y12, Y13, Y14)', () => {
  expect(derby.settings.decides).toBe('members');
  const at = order(derby);
  expect(at.indexOf('decision')).toBeLessThan(at.indexOf('plan'));
  expect(saysAt(derby, 'plan')).toMatch(/what might go on the plan.*The core group then makes/);
  expect(derby.plan.smart).toEqual({
    specific: 'What do we want to change?',
    measurable: 'How will we know when we have got there?',
    achievable: 'Making it possible to make progress',
    realistic: 'Goals set are manageable',
    timely: 'Small achievable tasks',
  });
  expect(derby.decision.childInNeedMeans).toContain('no serious risk');
});

test('[T6] Derby: a core group in ten days by both readings, reviews in three and then six months, the complaints leaflet (Y15, Y16, Y17)', () => {
  expect(due(derby, 'first-core-group')).toBe('10 days both');
  expect(due(derby, 'first-review')).toBe('3 months both');
  expect(due(derby, 'next-review', 'review')).toBe('6 months both');
  expect(saysAt(derby, 'close')).toMatch(/complaints leaflet.*solicitor/);
});

test('[T6] Derby and East Sussex name no scale, so none is in their running order (Y8, E2)', () => {
  for (const { scale, stages } of [derby, eastSussex]) {
    expect(scale.use).toBe('not-mentioned');
    expect(stages.map(({ shows }) => shows)).not.toContain('scale');
  }
});

test('[T6] North Yorkshire: its three columns, word for word and in order (N18)', () => {
  expect(headings(northYorkshire)).toEqual([
    'What are we worried about?',
    'What’s working well?',
    'What needs to happen?',
  ]);
});

test('[T6] North Yorkshire: a scale where it helps, with its two ends, to talk about differences; no reasons required (N19)', () => {
  expect(northYorkshire.scale).toMatchObject({
    ten: 'Your child is safe and is not in need of a child protection plan.',
    zero: 'Your child is unsafe.',
    use: 'when-it-helps',
    reasons: 'nobody',
    asksPlan: false,
  });
  expect(saysAt(northYorkshire, 'scale')).toContain('where we see it differently');
});

test('[T6] North Yorkshire: views throughout, next steps and goals, the summary, then the question of the plan to the agencies (N13, N16, N20, N21, N23)', () => {
  expect(order(northYorkshire).slice(-7)).toEqual([
    'plan',
    'goals',
    'summary',
    'views',
    'decision',
    'dates',
    'close',
  ]);
  expect(saysAt(northYorkshire, 'family')).toContain('We ask you again at every step');
  expect(saysAt(northYorkshire, 'goals')).toMatch(/your goals.*goals of everyone else/);
  expect(northYorkshire.settings.decides).toBe('agencies');
});

test('[T6] North Yorkshire: copies of reports lie there, also from those who cannot come (N11, N14)', () => {
  expect(saysAt(northYorkshire, 'reports')).toContain('There is a copy here');
  expect(saysAt(northYorkshire, 'reports')).toContain('people who cannot come');
});

test('[T6] North Yorkshire: plan by post in two days, core group in ten, both by both readings, the record in 15 working days (N26, N27, N28)', () => {
  expect(due(northYorkshire, 'plan-to-family')).toBe('2 days both');
  expect(due(northYorkshire, 'first-core-group')).toBe('10 days both');
  expect(due(northYorkshire, 'record')).toBe('15 days working');
  expect(due(northYorkshire, 'decision-letter')).toBe('1 days working');
});

test('[T6] North Yorkshire: the date of the first review is said, with what would bring it forward (N25)', () => {
  expect(saysAt(northYorkshire, 'dates')).toMatch(/first review.*before then/);
  expect(northYorkshire.headings.at(-1)?.codes).toContain('early-review');
});

test('[T6] North Yorkshire since 2020: up to four danger statements, each with a scale, and one for all', () => {
  const { scale, dangers } = named('North Yorkshire (since 2020)');
  expect([scale.about, dangers.most]).toEqual(['both', 4]);
});

test('[T6] Somerset: its five headings, word for word (M15)', () => {
  expect(headings(somerset)).toEqual([
    'What are we worried about now',
    'Complicating Factors',
    'What’s going well',
    'Signs of Safety',
    'What needs to Happen',
  ]);
  expect(somerset.headings[0]?.subtext).toBe('Including the impact on the child');
});

test('[T6] Somerset: one after another shares under every heading, then everyone scales, and only then is a plan made (M12, M13, M16, M17)', () => {
  expect(order(somerset).slice(3, 8)).toEqual(['sharing', 'dangers', 'scale', 'goals', 'plan']);
  expect(somerset.stages[3]?.headings).toEqual(['worried', 'complicating', 'well', 'safety']);
  expect(saysAt(somerset, 'sharing')).toMatch(/The chair writes it.*with respect/);
  expect(somerset.scale).toMatchObject({
    name: 'Safety Scale',
    ten: 'There is maximum safety.',
    zero: 'There is no safety at all.',
    use: 'always',
    reasons: 'nobody',
  });
});

test('[T6] Somerset: the child has a say, factual errors are asked for, and everyone gets the typed outcomes (M3, M9, M14)', () => {
  expect(saysAt(somerset, 'welcome')).toContain('everyone has a say, the child too');
  expect(saysAt(somerset, 'reports')).toContain('whether a fact in them is wrong');
  expect(saysAt(somerset, 'close')).toContain('It is called the outcomes');
});

test('[T6] Somerset: professionals decide, abuse is its word (M17, M18)', () => {
  expect(somerset.settings.decides).toBe('professionals');
  expect(words(somerset)).toEqual(['Physical abuse', 'Sexual abuse', 'Emotional abuse', 'Neglect']);
});

test('[T6] Somerset: a core group every four weeks, a child in need meeting within six, dates agreed with everyone (M19, M20, M21)', () => {
  expect(due(somerset, 'next-core-group')).toBe('4 weeks calendar');
  expect(due(somerset, 'child-in-need-meeting')).toBe('6 weeks calendar');
  expect(somerset.plan.coreGroupEvery).toBe('every four weeks');
  expect(saysAt(somerset, 'dates')).toContain('agree the days with everyone');
});

test('[T6] everywhere an initial conference is within 15 working days of the strategy discussion, and reviews by both readings (D44, D45)', () => {
  for (const template of templates) {
    expect(due(template, 'initial-conference')).toBe('15 days working');
    expect(due(template, 'first-review')).toBe('3 months both');
    expect(due(template, 'next-review', 'review')).toBe('6 months both');
  }
});

test('[T6] no council’s leaflet names an alert line: none is set until a council sets its own', () => {
  for (const { scale } of templates) expect(scale.alertAt).toBeNull();
});

test.each([
  ['Durham', 'worried about your children’s safety and wellbeing'],
  ['North Yorkshire', 'may have been harmed, and may be harmed again'],
  ['Somerset', 'may be badly harmed'],
])('[T6] %s says at the welcome why the conference is held (D1, N1, M1)', (council, why) => {
  const format = templates.find((one) => one.council === council);
  expect(format?.stages[0]?.says).toContain(why);
});
