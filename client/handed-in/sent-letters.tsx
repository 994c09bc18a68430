import type { Role } from '../../shared/conference/roles.ts';
import { useTexts } from '../language/language.ts';
import { Chip } from '../ui/chip.tsx';
import { kindWords } from './kind-words.ts';
import { choosesReaders } from './letter.ts';
import type { SentLetter } from './use-letters.ts';

/** What was sent from this page, for as long as it is open. */
export function SentLetters({ sent, role }: { sent: readonly SentLetter[]; role: Role }) {
  const t = useTexts();
  if (sent.length === 0) return null;
  return (
    <section className="sent-letters" aria-label={t('handed-in.sent-list')}>
      <h3>{t('handed-in.sent-list')}</h3>
      <p className="field-hint">{t('handed-in.sent-hint')}</p>
      <ul>
        {sent.map(({ id, kind, letter }) => (
          <li key={id} className="sent-letter">
            <p className="sent-letter-about">
              <b>{kindWords(t, kind, role)}</b>
              {choosesReaders(kind) && <Chip icon="eye">{t(`handed-in.to.${letter.to}`)}</Chip>}
            </p>
            <p className="letter-words">{letter.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
