import { useId, useRef } from 'react';
import { useTexts } from '../language/language.ts';
import type { WhoSees } from '../reading/who-sees.ts';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { placeMenu } from '../ui/place-menu.ts';
import './audience-choice.css';
import type { Choice } from './choice.ts';
import { Picker } from './picker.tsx';

/** Where the next line goes, and where else it may go. */
export interface WritesTo {
  readonly audience: string;
  /** The audiences this person may choose from, that of the part first. */
  readonly choices: readonly Choice[];
  /** For the next line only; null: back to the part's own. */
  readonly onChoose: (audience: string | null) => void;
}

interface AudienceChoiceProps {
  choices: readonly Choice[];
  /** Null: they must choose first. */
  chosen: string | null;
  onChoose: (audience: string) => void;
}

/** Who will see the next line, for those who have a choice: one press, or Alt, Shift and its number. */
export function AudienceChoice({ choices, chosen, onChoose }: AudienceChoiceProps) {
  const t = useTexts();
  if (choices.length < 2 && chosen !== null) return null;
  return (
    <div className="audience-choice" role="group" aria-label={t('board.audience.label')}>
      {choices.slice(0, mostButtons).map(({ id, words, detail = '' }, at) => (
        <button
          key={id}
          type="button"
          className="audience-choice-one"
          aria-pressed={id === chosen}
          {...(detail !== words && { 'aria-label': `${words}: ${detail}` })}
          title={t('board.audience.key', { number: at + 1 })}
          onClick={() => onChoose(id)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}

/** What the chair made beside those, and other parts. */
export function MoreAudiences({ choices, chosen, onChoose }: AudienceChoiceProps) {
  const t = useTexts();
  // There the words are long enough by themselves.
  const more = choices.slice(mostButtons).map(({ id, words }) => ({ id, words }));
  if (more.length === 0) return null;
  return (
    <Picker
      label={t('board.audience.more')}
      unchosen={t('board.audience.more-none')}
      choices={more}
      chosen={chosen === null ? [] : [chosen]}
      onChoose={([id]) => id !== undefined && onChoose(id)}
    />
  );
}

/** The part's own and the three that are always there; what the chair made beside them is in a list. */
const mostButtons = 4;

interface AudienceWordsProps {
  sees: WhoSees;
  /** What else is to know: somebody may not hear about a child. */
  hint?: string | null;
  /** Only what it is called, where there is no room for more. */
  isBrief?: boolean;
}

const icons = { usual: 'eye', more: 'people', fewer: 'lock' } as const;

/** Says before anybody types who will see it, and on a press who that is by name. */
export function AudienceWords({ sees, hint = null, isBrief = false }: AudienceWordsProps) {
  const { sentence, label, reach, names } = sees;
  const words = isBrief ? label : sentence;
  return (
    <div className={joinClasses('audience-words', reach !== 'usual' && 'audience-other')}>
      <Icon name={icons[reach]} size={16} />
      <div>
        {names.length === 0 ? <p>{words}</p> : <Names sees={sees} words={words} />}
        {hint !== null && <p className="audience-hint">{hint}</p>}
      </div>
    </div>
  );
}

function Names({ sees: { names }, words }: { sees: WhoSees; words: string }) {
  const t = useTexts();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const place = () => list.current && button.current && placeMenu(list.current, button.current);
  return (
    <>
      <button
        type="button"
        className="audience-sentence"
        ref={button}
        popoverTarget={id}
        title={t('board.audience.names')}
      >
        {words}
      </button>
      <div
        className="menu audience-names"
        id={id}
        ref={list}
        popover="auto"
        role="group"
        aria-label={t('board.audience.names')}
        onToggle={(event) => event.newState === 'open' && place()}
      >
        {names.map(({ kind, names: some }) => (
          <section key={kind}>
            <h3>{t(`board.audience.lists.${kind}`)}</h3>
            <ul>
              {some.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
