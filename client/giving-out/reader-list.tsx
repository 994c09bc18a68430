import type { CopyReader } from '../../shared/protocol/giving-out.ts';
import { clockInWords, dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import type { Desk } from './hands.ts';
import { openHits } from './steps.ts';

interface ReaderListProps {
  desk: Desk;
  chosen: string | null;
  /** For a second person: whose copy they have had before them. */
  seen: ReadonlySet<string>;
  onChoose: (person: string | null) => void;
}

/** Whose copies there are, each with how it stands. */
export function ReaderList({ desk, chosen, seen, onChoose }: ReaderListProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { readers, you, givenOut } = desk.facts;
  return (
    <nav className="desk-readers" aria-label={t('giving-out.readers')}>
      <button
        type="button"
        className="desk-reader desk-all"
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        <b>{t(tabOf(you, givenOut !== null))}</b>
      </button>
      <ul>
        {readers.map((reader) => {
          const state = stateOf(t, lang, reader, {
            givenOut,
            isSecond: you === 'second',
            isSeen: seen.has(reader.person),
          });
          return (
            <li key={reader.person}>
              <button
                type="button"
                className={`desk-reader desk-reader-${state.tone}`}
                aria-pressed={chosen === reader.person}
                onClick={() => onChoose(reader.person)}
              >
                <b>{reader.name}</b>
                {reader.title !== '' && <span className="desk-title">{reader.title}</span>}
                <span className="desk-state">
                  <Icon name={state.icon} size={16} />
                  {state.words}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

const tabOf = (you: 'chair' | 'second', isGiven: boolean) => {
  if (you === 'second') return 'giving-out.second.tab';
  return isGiven ? 'giving-out.after.tab' : 'giving-out.overview.tab';
};

interface State {
  readonly tone: 'open' | 'well' | 'plain';
  readonly icon: IconName;
  readonly words: string;
}

interface Now {
  readonly givenOut: number | null;
  readonly isSecond: boolean;
  readonly isSeen: boolean;
}

function stateOf(t: Say, lang: string, reader: CopyReader, now: Now): State {
  const open = openHits(reader).length;
  if (open > 0 && now.givenOut === null) {
    return { tone: 'open', icon: 'warning', words: t('giving-out.state.open', { count: open }) };
  }
  if (reader.officeOnly) {
    return { tone: 'plain', icon: 'lock', words: t('giving-out.state.office') };
  }
  if (now.givenOut !== null) return openedState(t, lang, reader, now.givenOut);
  if (now.isSecond && reader.given) {
    return { tone: 'plain', icon: 'check', words: t('giving-out.state.given') };
  }
  if (now.isSecond) {
    return now.isSeen
      ? { tone: 'well', icon: 'check', words: t('giving-out.state.seen') }
      : { tone: 'plain', icon: 'eye', words: t('giving-out.state.not-seen') };
  }
  return reader.hits.length > 0
    ? { tone: 'well', icon: 'check', words: t('giving-out.state.settled') }
    : { tone: 'well', icon: 'check', words: t('giving-out.state.nothing') };
}

function openedState(t: Say, lang: string, { opened }: CopyReader, givenOut: number): State {
  if (opened.last === null) {
    return { tone: 'plain', icon: 'mail', words: t('giving-out.state.not-opened') };
  }
  const date = dayInWords(opened.last, lang);
  const time = clockInWords(opened.last, lang);
  const isSameDay = date === dayInWords(givenOut, lang);
  const words = isSameDay
    ? t('giving-out.state.opened-at', { time })
    : t('giving-out.state.opened', { date, time });
  return { tone: 'well', icon: 'eye', words };
}
