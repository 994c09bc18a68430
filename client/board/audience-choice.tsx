import { useTexts } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { audienceWords, whoWillSee } from '../reading/audience-words.ts';
import { Picker } from './picker.tsx';

/** Where new lines go, and where they may go. */
export interface WritesTo {
  readonly audience: string;
  /** "everyone", "professionals", "chair", or the chair's words. */
  readonly name: string;
  /** The audiences this person may choose from. */
  readonly audiences: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (audience: string) => void;
}

/** Chooses who will see the next line, for those who have a choice. */
export function AudiencePicker({ writesTo }: { writesTo: WritesTo }) {
  const t = useTexts();
  if (writesTo.audiences.length < 2) return null;
  return (
    <Picker
      label={t('board.audience.label')}
      unchosen={writesTo.name}
      choices={writesTo.audiences.map(({ id, name }) => ({ id, words: audienceWords(t, name) }))}
      chosen={[writesTo.audience]}
      onChoose={([id]) => id !== undefined && writesTo.onChoose(id)}
    />
  );
}

/** Says before anybody types who will see it. */
export function AudienceWords({ name }: { name: string }) {
  const t = useTexts();
  const isNarrow = name !== 'everyone';
  return (
    <p className={joinClasses('audience-words', isNarrow && 'audience-narrow')}>
      <Icon name={isNarrow ? 'lock' : 'eye'} size={16} />
      {whoWillSee(t, name)}
    </p>
  );
}
