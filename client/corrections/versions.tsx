import type { OwnCorrections } from '../../shared/protocol/corrections.ts';
import { dayInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import './corrections.css';

interface VersionsProps {
  versions: OwnCorrections['versions'];
  /** The copy that is read now. */
  copy: string;
  onRead: (copy: string) => void;
}

/** Above a version that was replaced: since when, and the way to the newest. Nothing above the newest one. */
export function NewVersion({ versions, copy, onRead }: VersionsProps) {
  const t = useTexts();
  const lang = useLanguage();
  const at = versions.findIndex((one) => one.copy === copy);
  const replaced = versions[at + 1];
  const newest = versions.at(-1);
  const read = versions[at];
  if (read === undefined || replaced === undefined || newest === undefined) return null;
  return (
    <div className="new-version">
      <Notice
        announced
        heading={t('corrections.versions.new', {
          version: newest.version,
          date: dayInWords(newest.givenOut, lang),
        })}
      >
        <p>{t('corrections.versions.new-words')}</p>
        <p className="soft">
          {t('corrections.versions.old', {
            version: read.version,
            date: dayInWords(replaced.givenOut, lang),
          })}
        </p>
        <Button size="small" onPress={() => onRead(newest.copy)}>
          {t('corrections.versions.read')}
        </Button>
      </Notice>
    </div>
  );
}

/** The versions that this reader had before: as they were. */
export function OlderVersions({ versions, copy, onRead }: VersionsProps) {
  const t = useTexts();
  const lang = useLanguage();
  const older = versions.slice(0, -1).filter((one) => one.copy !== copy);
  if (older.length === 0) return null;
  return (
    <section className="older-versions" aria-labelledby="older-versions">
      <h2 id="older-versions">{t('corrections.versions.older')}</h2>
      <p className="soft">{t('corrections.versions.older-words')}</p>
      <ul>
        {older.toReversed().map((one) => (
          <li key={one.copy}>
            {one.gone ? (
              t('corrections.versions.gone', { version: one.version })
            ) : (
              <Button kind="quiet" size="small" onPress={() => onRead(one.copy)}>
                {t('corrections.versions.one', {
                  version: one.version,
                  date: dayInWords(one.givenOut, lang),
                })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
