import { handedInTo } from '../../shared/conference/preparation.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { choosesReaders } from './letter.ts';
import type { Letter, LetterKind, Voice, WhichChild } from './letter.ts';

export interface VoiceWords {
  readonly worry: string;
  readonly well: string;
  readonly hope: string;
}

interface LetterFieldsProps {
  /** Begins the ids of the fields, for the summary of what is missing. */
  id: string;
  kind: LetterKind;
  letter: Letter;
  which: WhichChild;
  /** What the headings of a child's page are called. */
  voices: VoiceWords;
  wordsFor: (field: string) => string | undefined;
  onChange: (change: Partial<Letter>) => void;
}

const voiceOrder = ['worry', 'well', 'hope'] as const satisfies readonly Voice[];

/** What is asked for one kind of letter, and no more. */
export function LetterFields(props: LetterFieldsProps) {
  const { id, kind, letter, which, voices, wordsFor, onChange } = props;
  const t = useTexts();
  const isChilds = kind === 'child-view';
  const readers = isChilds ? handedInTo : (['chair', 'everyone'] as const);
  return (
    <>
      {isChilds && <WhichChildField {...props} />}
      {isChilds && (
        <RadioGroup
          id={`${id}-voice`}
          legend={t('handed-in.voice')}
          value={letter.voice}
          onChange={(voice) => onChange({ voice })}
          error={wordsFor(`${id}-voice`)}
          options={voiceOrder.map((value) => ({ value, words: voices[value] }))}
        />
      )}
      <TextArea
        id={`${id}-text`}
        label={t(isChilds && which.by !== 'own' ? 'handed-in.childs-words' : 'handed-in.words')}
        hint={t(isChilds && which.by === 'own' ? 'handed-in.guide.own' : `handed-in.guide.${kind}`)}
        rows={5}
        maxLength={limits.lineText}
        value={letter.text}
        onChange={(text) => onChange({ text })}
        error={wordsFor(`${id}-text`)}
      />
      {choosesReaders(kind) && (
        <RadioGroup
          id={`${id}-to`}
          legend={t(isChilds && which.by !== 'own' ? 'handed-in.to.child' : 'handed-in.to.legend')}
          value={letter.to}
          onChange={(to) => onChange({ to })}
          options={readers.map((value) => ({
            value,
            words: t(`handed-in.to.${value}`),
            hint: t(`handed-in.to.${value}-hint`),
          }))}
        />
      )}
      {choosesReaders(kind) && letter.to === 'some' && (
        <TextInput
          id={`${id}-to-whom`}
          label={t('handed-in.to.whom')}
          hint={t('handed-in.to.whom-hint')}
          value={letter.toWhom}
          onChange={(toWhom) => onChange({ toWhom })}
          maxLength={400}
          autoComplete="off"
          error={wordsFor(`${id}-to-whom`)}
        />
      )}
    </>
  );
}

function WhichChildField({ id, letter, which, wordsFor, onChange }: LetterFieldsProps) {
  const t = useTexts();
  if (which.by === 'own') return null;
  const field = `${id}-child`;
  const change = (child: string) => onChange({ child });
  if (which.by === 'name') {
    return (
      <TextInput
        id={field}
        label={t('handed-in.child.name')}
        hint={t('handed-in.child.name-hint')}
        value={letter.child}
        onChange={change}
        maxLength={limits.nameText}
        autoComplete="off"
        error={wordsFor(field)}
      />
    );
  }
  return (
    <Select
      id={field}
      label={t('handed-in.child.which')}
      unchosen={t('handed-in.child.choose')}
      value={letter.child}
      onChange={change}
      error={wordsFor(field)}
      options={which.children.map(({ id: value, name }) => ({ value, words: name }))}
    />
  );
}
