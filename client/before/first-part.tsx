import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { partName } from '../parts/part-words.ts';
import { pairIn } from '../parts/who-moves.ts';
import { useCommand } from '../provider/use-command.ts';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';

/** Which part the conference begins with: what is prepared beforehand is prepared for its people. */
export function FirstPart({ view, parts }: { view: ConferenceView; parts: readonly PartView[] }) {
  const t = useTexts();
  const { send, refusal } = useCommand(view.conference.id);
  const current = view.parts?.find((part) => part.current);
  if (view.conference.progress === 'open' || !view.may.includes('openPart')) return null;
  const choices = (view.parts ?? []).filter(
    (part) => parts.includes(part) || pairIn(view, part) === null,
  );
  return (
    <>
      {refusal && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, refusal)}</p>
        </Notice>
      )}
      <Select
        label={t('parts.plan.first')}
        hint={t(current?.restricted ? 'parts.plan.first-restricted' : 'parts.plan.first-hint')}
        value={current?.id ?? ''}
        onChange={(part) => void send({ kind: 'openPart', part })}
        options={choices.map((part) => ({ value: part.id, words: partName(t, part) }))}
      />
    </>
  );
}
