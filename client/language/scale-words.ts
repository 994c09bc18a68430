import type { PlanNeeded } from '../../shared/board/plan-needed.ts';
import type { Comparison, NotCompared } from '../../shared/conference/compare-scales.ts';
import type { Say } from './language.ts';

/** The words around the fields of a number. `reasonNeeded`: the format asks for a reason. */
export function scoreWords(t: Say, reasonNeeded: boolean) {
  return {
    number: t('scaling.form.number'),
    ten: t('scaling.ten'),
    zero: t('scaling.zero'),
    noNumber: t('scaling.form.no-number'),
    reason: t(reasonNeeded ? 'scaling.form.reason' : 'scaling.form.reason-if-you-like'),
    oneHigher: t('scaling.form.one-higher'),
    plan: { question: t('scaling.plan.question'), ...planWords(t) },
  };
}

/** The words around a scale that everyone may see. */
export function scaleWords(t: Say) {
  return {
    ten: t('scaling.ten'),
    zero: t('scaling.zero'),
    about: t('scaling.about'),
    spread: (low: number, high: number) => t('scaling.spread', { low, high }),
    allTheSame: (score: number) => t('scaling.all-the-same', { score }),
    nobodyGaveANumber: t('scaling.nobody'),
    voices: {
      professional: t('scaling.voices.professional'),
      family: t('scaling.voices.family'),
      child: t('scaling.voices.child'),
    },
    who: t('scaling.table.who'),
    number: t('scaling.table.number'),
    noNumber: t('scaling.table.no-number'),
    reason: t('scaling.table.reason'),
    oneHigher: t('scaling.table.one-higher'),
    writtenBy: (name: string) => t('scaling.table.written-by', { name }),
    spokenBy: (name: string) => t('scaling.table.spoken-by', { name }),
    secondRound: t('scaling.second-round'),
    before: (score: number | null) =>
      score === null ? t('scaling.table.none-before') : t('scaling.table.before', { score }),
    plan: {
      yes: t('scaling.plan.said.yes'),
      no: t('scaling.plan.said.no'),
      'not-sure': t('scaling.plan.said.not-sure'),
    },
    planSaid: (counts: Readonly<Record<PlanNeeded, number>>) =>
      t('scaling.plan.counted', { yes: counts.yes, no: counts.no, unsure: counts['not-sure'] }),
  };
}

const planWords = (t: Say) => ({
  yes: t('scaling.plan.yes'),
  no: t('scaling.plan.no'),
  'not-sure': t('scaling.plan.not-sure'),
});

/** The words around two times side by side: two rounds of one question, or the last conference and this one. */
export function comparisonWords(t: Say, times: 'rounds' | 'conferences') {
  return {
    caption: t(`scaling.compared.caption.${times}`),
    who: t('scaling.table.who'),
    before: t(`scaling.compared.before.${times}`),
    now: t('scaling.compared.now'),
    change: t('scaling.compared.change'),
    same: t('scaling.compared.same'),
    noNumber: t('scaling.compared.no-number'),
    notThere: t('scaling.compared.not-there'),
    sides: {
      family: t('scaling.compared.family'),
      professionals: t('scaling.compared.professionals'),
    },
    sentences: (comparison: Comparison) => sentencesOf(t, comparison),
    notCompared: ({ differs }: NotCompared) =>
      t('scaling.compared.not-compared', {
        ends: t(`scaling.compared.differs.${differs.length > 1 ? 'both' : (differs[0] ?? 'ten')}`),
      }),
  };
}

/** How many went up and down, how far they are apart, then the middle, and the gap between the two sides. */
function sentencesOf(t: Say, { up, down, before, now, gap }: Comparison): string[] {
  if (before === null || now === null) return [];
  const changed =
    up + down === 0
      ? t('scaling.compared.none-changed')
      : t('scaling.compared.changed', { up, down });
  return [
    changed,
    t('scaling.compared.spread', {
      low: before.low,
      high: before.high,
      lowNow: now.low,
      highNow: now.high,
    }),
    t('scaling.compared.middle', { before: before.median, now: now.median }),
    ...(gap === null
      ? []
      : [t(`scaling.compared.gap.${gap}`, { before: before.gap ?? 0, now: now.gap ?? 0 })]),
    ...(down > 0 ? [t('scaling.compared.lower')] : []),
  ];
}

/** What tells one question from another: the worry it is about, else the question itself. */
export const nameOfScale = (t: Say, scale: { question: string }, about: string | null): string =>
  about === null ? scale.question : `${t('scaling.about')}: ${about}`;
