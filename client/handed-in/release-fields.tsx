import type { ConferenceView } from '../../shared/conference/view.ts';
import type { HandedInView } from '../../shared/conference/view/schemas/handing-in.ts';
import { draftKinds } from '../../shared/conference/may-hand-in.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { shortNames } from '../reading/short-names.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { FieldError } from '../ui/field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { Place, ReleaseDraft } from './release-draft.ts';

interface ReleaseFieldsProps {
  id: string;
  entry: HandedInView;
  view: ConferenceView;
  draft: ReleaseDraft;
  places: readonly Place[];
  /** Whose words they are. */
  who: string;
  wordsFor: (field: string) => string | undefined;
  onChange: (change: Partial<ReleaseDraft>) => void;
}

/** Of the form that puts something handed in on the board. */
export function ReleaseFields(props: ReleaseFieldsProps) {
  const { id, entry, view, draft, places, wordsFor, onChange } = props;
  const t = useTexts();
  const isChilds = entry.kind === 'child-view';
  const isDraft = draftKinds.has(entry.kind);
  return (
    <>
      {places.length > 1 && (
        <Select
          id={`${id}-where`}
          label={t('handed-in.release.where')}
          unchosen={t('handed-in.release.where-choose')}
          error={wordsFor(`${id}-where`)}
          value={draft.code}
          onChange={(code) => code !== '' && onChange({ code })}
          options={places.map(({ code, words }) => ({ value: code, words }))}
        />
      )}
      <WhoSeesField view={view} to={draft.to} onChange={(to) => onChange({ to })} />
      {!isChilds && !isDraft && <WordsFields {...props} />}
      <ChildrenTicks {...props} />
      {!isDraft && (
        <Select
          id={`${id}-reader`}
          label={t('handed-in.release.reader')}
          hint={t('handed-in.release.reader-hint')}
          value={draft.readOutBy}
          onChange={(readOutBy) => onChange({ readOutBy })}
          options={[
            { value: '', words: t('handed-in.release.nobody') },
            ...view.people
              .filter(({ attendance }) => attendance === 'present')
              .map(({ id: value, name }) => ({ value, words: name })),
          ]}
        />
      )}
    </>
  );
}

interface WhoSeesFieldProps {
  view: ConferenceView;
  to: string;
  onChange: (to: string) => void;
}

/** Said by name before it is done: nobody has read it until now. */
function WhoSeesField({ view, to, onChange }: WhoSeesFieldProps) {
  const t = useTexts();
  const lang = useLanguage();
  const members = view.audiences?.find(({ id }) => id === to)?.members ?? [];
  const some = view.people.filter(
    ({ id, role, attendance }) =>
      role !== 'chair' && attendance !== 'removed' && members.includes(id),
  );
  const readers = shortNames(some, view.people);
  const choices = (view.audiences ?? []).filter(({ of }) => of === null);
  return (
    <Select
      label={t('handed-in.release.who')}
      hint={t('handed-in.release.readers', { names: listInWords(readers, lang) })}
      value={to}
      onChange={onChange}
      options={choices.map(({ id }) => ({ value: id, words: audienceLabel(t, lang, view, id) }))}
    />
  );
}

function WordsFields({ id, entry, draft, who, wordsFor, onChange }: ReleaseFieldsProps) {
  const t = useTexts();
  return (
    <>
      <RadioGroup
        legend={t('handed-in.release.words')}
        value={draft.isReworded ? 'mine' : 'theirs'}
        onChange={(words) =>
          onChange({
            isReworded: words === 'mine',
            text: draft.text === '' ? entry.text : draft.text,
          })
        }
        options={[
          { value: 'theirs', words: t('handed-in.release.theirs', { person: who }) },
          {
            value: 'mine',
            words: t('handed-in.release.mine'),
            hint: t('handed-in.release.mine-hint'),
          },
        ]}
      />
      {draft.isReworded && (
        <TextArea
          id={`${id}-text`}
          label={t('handed-in.release.text')}
          rows={4}
          maxLength={limits.lineText}
          value={draft.text}
          onChange={(text) => onChange({ text })}
          error={wordsFor(`${id}-text`)}
        />
      )}
    </>
  );
}

/** About which of the children: whoever may not hear about one of them does not see it. */
function ChildrenTicks({ id, entry, view, draft, wordsFor, onChange }: ReleaseFieldsProps) {
  const t = useTexts();
  if (entry.child !== null) return null;
  const error = wordsFor(`${id}-children`);
  return (
    <fieldset className="choices" id={`${id}-children`} tabIndex={-1}>
      <legend className="choices-legend">
        {t(entry.kind === 'child-view' ? 'handed-in.child.which' : 'handed-in.release.children')}
      </legend>
      {error !== undefined && <FieldError words={error} />}
      <div className="letters-tray-children">
        {view.conference.children.map(({ id: child, name }) => (
          <Checkbox
            key={child}
            plain
            label={name}
            checked={draft.children.includes(child)}
            onChange={(is) =>
              onChange({
                children: is
                  ? [...draft.children, child]
                  : draft.children.filter((one) => one !== child),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
