import type { ReactNode } from 'react';
import './chip.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export type Tone = 'plain' | 'accent' | 'worry' | 'well' | 'danger' | 'child';

/** A word or two about something, in a small frame. */
export function Chip({
  children,
  tone = 'plain',
  icon,
}: {
  children: ReactNode;
  tone?: Tone;
  icon?: IconName;
}) {
  return (
    <span className={`chip chip-${tone}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
