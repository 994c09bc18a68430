import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './status-line.css';

/** How things stand, in one fixed place, always in words; read out when the words change. */
export function StatusLine({
  children,
  tone,
  icon,
}: {
  children: ReactNode;
  tone: 'calm' | 'well' | 'care' | 'wrong';
  icon: IconName;
}) {
  return (
    <p className={`status-line status-line-${tone}`} role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
