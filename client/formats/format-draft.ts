import type { Deadline, Stage, Template } from '../../shared/conference/template.ts';
import { formatMistakes } from '../../shared/templates/format-mistakes.ts';
import { ownFormatSchema } from '../../shared/templates/own-format.ts';
import type { OwnFormat } from '../../shared/templates/own-format.ts';
import type { Say } from '../language/language.ts';
import type { FieldMistake } from '../ui/error-summary.tsx';

/** A rule as it is typed: what is no number stays in its box. */
export type DraftDeadline = Omit<Deadline, 'count'> & {
  readonly count: Omit<Deadline['count'], 'amount'> & { readonly amount: string };
};

export type DraftFormat = Omit<OwnFormat, 'deadlines'> & {
  readonly deadlines: readonly DraftDeadline[];
};

/** A format while it is being changed. */
export interface FormatDraft {
  /** The version it is made from; null for a new format. */
  readonly replaces: string | null;
  readonly format: DraftFormat;
  /** Stages that were taken out, to be put back. */
  readonly out: readonly Stage[];
}

/** What each part of the screen is given. */
export interface SectionProps {
  readonly format: DraftFormat;
  readonly change: (part: Partial<DraftFormat>) => void;
  /** The id of a field by its path in the format, "headings-0-text", and what is not right with it. */
  readonly field: (path: string) => { readonly id: string; readonly error: string | undefined };
}

/** A change to a format of the council's own, or a new one that starts from another. */
export function draftOf({ id, ...template }: Template, isOwn: boolean): FormatDraft {
  const deadlines = template.deadlines.map((deadline) => ({
    ...deadline,
    count: { ...deadline.count, amount: String(deadline.count.amount) },
  }));
  const own = isOwn ? template : { ...template, council: '', source: '' };
  return { replaces: isOwn ? id : null, format: { ...own, deadlines }, out: [] };
}

/** As the server takes it; an amount that is no number becomes one that no schema takes. */
export function readFormat(format: DraftFormat): OwnFormat {
  const deadlines = format.deadlines.map(({ count, ...deadline }) => ({
    ...deadline,
    count: { ...count, amount: /^\d{1,3}$/.test(count.amount) ? Number(count.amount) : -1 },
  }));
  const { formula, goalFormula } = format.dangers;
  const dangers = {
    ...format.dangers,
    formula: withoutBlanks(formula),
    goalFormula: withoutBlanks(goalFormula),
  };
  return { ...format, dangers, deadlines };
}

const withoutBlanks = (steps: readonly string[]): string[] =>
  steps.map((step) => step.trim()).filter((step) => step !== '');

/** All that is not right yet, each with the field it leads to. */
export function mistakesIn(t: Say, draft: DraftFormat): FieldMistake[] {
  const format = readFormat(draft);
  const parsed = ownFormatSchema.safeParse(format);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, code }) => ({
      field: fieldId(path.slice(0, isGuide(path) ? 2 : undefined).join('.')),
      words: t(`formats.mistake.${whyRefused(path, code)}`, { where: placeInWords(t, path) }),
    }));
  }
  return formatMistakes(format).map(({ at, mistake }) => ({
    field: fieldId(at + (firstField[at.split('.')[0] ?? ''] ?? '')),
    words: t(`formats.mistake.${mistake}`, { where: placeInWords(t, at.split('.')) }),
  }));
}

export const fieldId = (path: string): string => `format-${path.replaceAll('.', '-')}`;

/** Where a mistake of a whole row leads. */
const firstField: Readonly<Record<string, string>> = {
  headings: '.text',
  stages: '.title',
  categories: '.words',
  deadlines: '.what',
};

function whyRefused(path: readonly PropertyKey[], code: string): 'amount' | 'long' | 'empty' {
  if (path.at(-1) === 'amount') return 'amount';
  return code === 'too_big' ? 'long' : 'empty';
}

/** All its steps are in one box. */
const isGuide = ([section, name]: readonly PropertyKey[]): boolean =>
  section === 'dangers' && name !== 'most';

/** "Headings, number 2". */
function placeInWords(t: Say, path: readonly PropertyKey[]): string {
  const [section = '', at] = path.map(String);
  const name = t(`formats.section.${isSection(section) ? section : 'name'}`);
  const number = Number(at);
  return Number.isInteger(number)
    ? t('formats.mistake.number', { name, number: number + 1 })
    : name;
}

export const sections = [
  'name',
  'headings',
  'kinds',
  'stages',
  'scale',
  'decision',
  'categories',
  'deadlines',
  'settings',
  'children',
  'dangers',
  'plan',
] as const;

const isSection = (name: string): name is (typeof sections)[number] =>
  sections.some((section) => section === name);
