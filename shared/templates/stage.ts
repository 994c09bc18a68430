import type { Stage } from '../conference/template.ts';

/** One stage of a running order. Where it shows nothing in particular under the headings, none are named. */
export const stage = (
  id: string,
  title: string,
  shows: Stage['shows'],
  says: string,
  headings: readonly string[] = [],
): Stage => ({ id, title, shows, headings, says, familyFirst: shows === 'family' });

/** Said in every format: a family that was told of two outcomes, or feared for the children, was not told enough (M5). */
const threeOutcomes =
  'Today one of three things is decided for each child: a child protection plan, a child in need plan, or no plan. This meeting is not about taking a child away.';

/** What is said where a council's leaflet is silent: the conference step by step, in plain words. */
export const stages = {
  welcome: stage(
    'welcome',
    'Welcome',
    'people',
    `Each of us says who we are and why we are here. What is said here is told only to people who need to know it. ${threeOutcomes} You can ask for a break at any time.`,
  ),
  reports: stage(
    'reports',
    'Reports',
    'reports',
    'Has everyone had the reports and read them? Is anything in them wrong? We write down what is wrong. We do not read the reports out.',
  ),
  family: stage(
    'family',
    'The family first',
    'family',
    'How do you see it? What do the children say? What do the people you trust say? Someone else can speak for you if you like.',
  ),
  dangers: stage(
    'dangers',
    'Danger statements',
    'dangers',
    'We read out the danger statements. Is each one true and easy to understand? What should we say in other words? Who agrees with it?',
  ),
  goals: stage(
    'goals',
    'Goals',
    'goals',
    'What will we see when the children are safe? What would the family like? What do the others need to see, and for how long?',
  ),
  plan: stage(
    'plan',
    'The plan',
    'plan',
    'Who will do what, with whom and by when? How will we know that it has helped? Who in the family steps in when it gets hard? What do we do if the plan does not work?',
  ),
  scale: stage(
    'scale',
    'The scale',
    'scale',
    'First we say what 10 means, then what 0 means. Each of us thinks of our own number before anyone says theirs. No number is right or wrong.',
  ),
  summary: stage(
    'summary',
    'Summary',
    'summary',
    'The chair reads back what is on the board. Is it right? Have we missed anything?',
  ),
  views: stage(
    'views',
    'What each agency thinks',
    'views',
    'Each agency says, one child at a time, whether the child needs a plan to be safe, and why. The family says what they think too.',
  ),
  decision: stage(
    'decision',
    'Decision',
    'decision',
    'One child at a time: a child protection plan, a child in need plan, or no plan, and why. If you do not agree, say so. We write it down.',
  ),
  dates: stage(
    'dates',
    'Dates',
    'dates',
    'When do we meet again, and what for? Is this day good for everyone? What would make us meet sooner?',
  ),
  close: stage(
    'close',
    'Close',
    'close',
    'You hear what you will get from us and when. You hear how to tell us that something is wrong, and how to complain. We agree who tells the children, and how.',
  ),
} as const;

/** The same stage in a council's own words. */
export const inOtherWords = (
  one: Stage,
  says: string,
  { title = one.title, headings = one.headings }: Partial<Pick<Stage, 'title' | 'headings'>> = {},
): Stage => ({ ...one, says, title, headings });
