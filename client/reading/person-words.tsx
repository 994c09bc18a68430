import type { ReactNode } from 'react';
import type { PersonView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import './person-words.css';

/** A person with what they are here as, and how they take part. */
export function PersonWords({ person, children }: { person: PersonView; children?: ReactNode }) {
  const t = useTexts();
  const { name, title, role, agency, where, attendance, device, pen } = person;
  const about = [title || t(`roles.${role}`), agency].filter((words) => words !== '').join(', ');
  return (
    <div className="person-words">
      <p className="person-name">
        {name}
        {pen && attendance === 'present' && (
          <Chip tone="accent" icon="pen">
            {t('board.people.pen')}
          </Chip>
        )}
      </p>
      <p className="person-about">{about}</p>
      {attendance === 'present' ? (
        <p className="person-about person-where">
          <Icon name={where === 'room' ? 'room' : 'video'} size={16} />
          {t(`board.people.${where}`)}
          {!device && ` · ${t('board.people.no-device')}`}
          {children}
        </p>
      ) : (
        <p className="person-about">{t(`board.people.${attendance}`)}</p>
      )}
    </div>
  );
}
