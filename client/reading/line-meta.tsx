import { dayAndMonth } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Icon } from '../ui/icon.tsx';
import { audienceWords } from './audience-words.ts';
import type { ReadableLine, Speaker } from './shown-line.ts';

/** Beneath a line: who said it, what kind of thing it is, how sure we are, and which child it is about. */
export function LineMeta({
  line,
  plainKind,
}: {
  line: ReadableLine;
  plainKind: ReadableLine['code'] | null;
}) {
  const t = useTexts();
  const lang = useLanguage();
  const saysKind = line.code !== plainKind && line.code !== 'child-view';
  return (
    <p className="line-meta">
      {line.struck && <Mark icon="strike" words={t('board.line.struck')} />}
      {line.onlyFor !== null && <AudienceMark name={line.onlyFor} />}
      {line.since && (
        <span className="line-since">
          {t('review.since', { date: dayAndMonth(line.since, lang) })}
        </span>
      )}
      {line.became && <span className="line-became">{t(`review.became.${line.became}`)}</span>}
      {saysKind && <span className="line-kind">{kindOf(t, line)}</span>}
      {line.saidBy.length > 0 && <Speakers speakers={line.saidBy} id={`who-${line.id}`} />}
      {line.evidence && <span>{t(`board.evidence.${line.evidence}`)}</span>}
      {line.children.length > 0 && (
        <span>{t('board.line.about', { names: listInWords(line.children, lang) })}</span>
      )}
      {line.answers !== null && (
        <span>
          {t('board.line.answers-to', {
            what: t(`board.numbered.${line.answers.kind}`, { number: line.answers.number }),
          })}
        </span>
      )}
      {line.answersGrey && (
        <span>{t('board.line.answers-grey', { words: short(line.answersGrey) })}</span>
      )}
      {line.grey && (
        <span className={`line-grey-${line.grey}`}>{t(`board.grey.${line.grey}`)}</span>
      )}
      {line.agreedBy !== undefined && line.agreedBy.length > 0 && (
        <span className={line.agreedBefore ? undefined : 'line-agreed'}>
          {!line.agreedBefore && <Icon name="check" size={15} />}
          {t(line.agreedBefore ? 'board.line.agreed-before' : 'board.line.agreed', {
            names: listInWords(line.agreedBy, lang),
          })}
        </span>
      )}
      {line.writtenBy !== null && (
        <span>{t('board.line.written-by', { name: line.writtenBy })}</span>
      )}
    </p>
  );
}

const short = (words: string): string =>
  words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;

/** "Danger statement 1" for what goes by a number, the kind's name for the rest. */
function kindOf(t: Say, { code, number }: ReadableLine): string {
  if (number === null) return t(`board.kinds.${code}`);
  return t(`board.numbered.${code === 'safety-goal' ? 'goal' : 'danger'}`, { number });
}

/** Quietly: who reads it, where that is not the people of this part. */
function AudienceMark({ name }: { name: string }) {
  const t = useTexts();
  const words = audienceWords(t, name);
  return (
    <span className="line-audience">
      <Icon name={words === audienceWords(t, 'everyone') ? 'people' : 'lock'} size={15} />
      {words}
    </span>
  );
}

function Mark({ icon, words }: { icon: 'strike' | 'lock'; words: string }) {
  return (
    <strong className="line-mark">
      <Icon name={icon} size={15} />
      {words}
    </strong>
  );
}

/** Names, each with what the person is here as. */
function Speakers({ speakers, id }: { speakers: readonly Speaker[]; id?: string }) {
  return (
    <span className="line-who" id={id}>
      {speakers.map((speaker, at) => (
        <span key={speaker.id}>
          {at > 0 && '; '}
          <b>{speaker.name}</b>
          {speaker.title !== '' && `, ${speaker.title}`}
        </span>
      ))}
    </span>
  );
}
