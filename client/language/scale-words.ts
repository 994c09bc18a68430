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
  };
}
