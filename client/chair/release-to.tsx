import type { AudienceView, ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { namesInWords } from '../parts/part-words.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { readersOf } from './release-candidates.ts';
import type { ReleaseDraft } from './release-draft.ts';

interface ReleaseToProps {
  view: ConferenceView;
  draft: ReleaseDraft;
  onChange: (draft: ReleaseDraft) => void;
  /** The people to show them to are no audience yet. */
  onMake: () => void;
}

/** To whom the lines are shown: the people of a part, everyone, professionals, or an audience the chair made. */
export function ReleaseTo({ view, draft, onChange, onMake }: ReleaseToProps) {
  const t = useTexts();
  const lang = useLanguage();
  const audiences = (view.audiences ?? []).filter((one) => isToChoose(view, one));
  const readers = readersOf(view, draft.to).filter(({ role }) => role !== 'chair');
  return (
    <div className="release-to">
      {draft.to === '' && <p className="release-lead">{t('parts.release.lead')}</p>}
      <Select
        label={t('parts.release.to')}
        value={draft.to}
        onChange={(to) => onChange({ ...draft, to })}
        unchosen={t('parts.release.unchosen')}
        options={audiences.map(({ id }) => ({
          value: id,
          words: audienceLabel(t, lang, view, id),
        }))}
      />
      <Button kind="secondary" icon="plus" onPress={onMake}>
        {t('parts.release.others')}
      </Button>
      {draft.to !== '' && (
        <p className="release-readers">
          {t('parts.release.readers', { names: namesInWords(lang, readers) })}
        </p>
      )}
    </div>
  );
}

/** A board of its own that can be written on now, and that somebody else than chair and minute taker reads. */
const isToChoose = (view: ConferenceView, { kind, of, restricted, takesLines, id }: AudienceView) =>
  kind !== 'chair' &&
  of === null &&
  !restricted &&
  takesLines &&
  view.documents.some(({ audience }) => audience === id);
