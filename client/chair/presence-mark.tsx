import { useTexts } from '../language/language.ts';
import './people-tool.css';

/** Is somebody's page open and looked at? A shape and words, not only a colour. */
export function PresenceMark({ presence }: { presence: 'here' | 'away' | 'lost' }) {
  const t = useTexts();
  return (
    <span className={`presence presence-${presence}`}>
      <i aria-hidden="true" />
      {t(`chair.people.presence.${presence}`)}
    </span>
  );
}
