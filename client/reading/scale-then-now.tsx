import { compareScales } from '../../shared/conference/compare-scales.ts';
import type { Side } from '../../shared/conference/compare-scales.ts';
import type { PersonView, ScaleView } from '../../shared/conference/view.ts';
import { voiceOf } from '../../shared/outcomes/voices.ts';
import type { Voice } from '../../shared/outcomes/voices.ts';
import { useTexts } from '../language/language.ts';
import { comparisonWords } from '../language/scale-words.ts';
import { ScaleComparison } from '../ui/scale-comparison.tsx';

type Named = Pick<PersonView, 'id' | 'name' | 'title' | 'role'>;

interface ScaleThenNowProps {
  scale: Pick<ScaleView, 'ten' | 'zero' | 'answers' | 'again'>;
  scales: readonly ScaleView[];
  people: readonly Named[];
}

/** A second round beside the first; nothing where there is none. */
export function ScaleThenNow({ scale, scales, people }: ScaleThenNowProps) {
  const t = useTexts();
  const first = scales.find(({ id }) => id === scale.again);
  if (first === undefined) return null;
  const comparison = compareScales(shown(scale), shown(first), sideIn(people));
  return (
    <ScaleComparison
      comparison={comparison}
      personOf={personIn(people)}
      words={comparisonWords(t, 'rounds')}
    />
  );
}

const shown = ({ ten, zero, answers = [] }: ScaleThenNowProps['scale']) => ({ ten, zero, answers });

/** On which side somebody of these people sits. */
export const sideIn =
  (people: readonly Pick<Named, 'id' | 'role'>[]) =>
  (id: string): Side => {
    const role = people.find((person) => person.id === id)?.role ?? 'professional';
    return voiceOf(role) === 'professional' ? 'professionals' : 'family';
  };

/** How somebody of these people is named beside their numbers. */
export const personIn =
  (people: readonly Named[]) =>
  (id: string): { name: string; title: string; voice: Voice } => {
    const person = people.find((one) => one.id === id);
    const { name = '', title = '', role = 'professional' } = person ?? {};
    return { name, title, voice: voiceOf(role) };
  };
