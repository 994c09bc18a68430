import type { Held, Name } from '../../support/held-conference.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { roleRights } from '../../../shared/conference/roles.ts';

const { scaling } = sample.conference;
type IdOf = (key: string) => string;

/** Everybody of the sample who gives a number in this part, the child by her advocate. */
const scorers = {
  A: ['p07', 'p03', 'p05', 'p09', 'p11', 'p12', 'p13', 'p14'],
  B: ['p04'],
} as const;

/** Every stage of the format in its order, as the chair goes from one to the next. */
export function goThroughStages(held: Held): string[] {
  const { stages } = held.now().template;
  let from: string | null = null;
  for (const { id } of stages) {
    held.must('Marguerite', { kind: 'goToStage', from, to: id, skips: false });
    from = id;
  }
  return stages.map(({ id }) => id);
}

/**
 * The numbers of the sample for this part, by the format's own scale: overall, and for each danger statement where the
 * format asks so. Each is given in private by its person and shown as the format shows them.
 */
export function scaleIn(part: 'A' | 'B', held: Held, idOf: IdOf): string[] {
  const { scale } = held.now().template;
  const audience = held.now().parts.get(held.now().currentPart)?.audience ?? '';
  const dangers = scale.about === 'overall' ? [] : ['D1', 'D2'];
  return [null, ...dangers].map((danger) => {
    const asked = held.must('Marguerite', {
      kind: 'askScale',
      audience,
      question: scale.question,
      ten: scale.ten,
      zero: scale.zero,
      danger: danger === null ? null : idOf(part === 'B' ? `${danger} in B` : danger),
      asked: scorers[part].map(idOf),
      reasons: scale.reasons,
    });
    for (const key of scorers[part]) answer(held, idOf, asked, key, danger);
    held.must('Marguerite', { kind: 'revealScale', scale: asked });
    return asked;
  });
}

function answer(held: Held, idOf: IdOf, scale: string, key: string, danger: string | null): void {
  const given = scaling.overall.find(({ participant }) => participant === key);
  const of = danger === null ? given?.score : perDanger(danger, key);
  const person = held.now().people.get(idOf(key));
  const asksPlan =
    held.now().template.scale.asksPlan && person && roleRights[person.role].professional;
  const by = key === 'p07' ? idOf('p08') : idOf(key);
  held.must(held.now().people.get(by)?.name as Name, {
    kind: 'answerScale',
    scale,
    person: idOf(key),
    score: of ?? null,
    reason: given?.reason ?? '',
    oneHigher: given?.whatWouldMakeItOneHigher ?? '',
    ...(asksPlan ? { planNeeded: 'yes' as const } : {}),
  });
}

const perDanger = (danger: string, key: string): number | null => {
  const all: Record<string, Record<string, number | null>> = scaling.perDangerStatement;
  return all[danger]?.[key] ?? null;
};
