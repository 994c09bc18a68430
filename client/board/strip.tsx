import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import './strip.css';

/** One thing to know or to do now, in a line across the top of the board. */
export function Strip({
  icon,
  tone = 'plain',
  children,
  actions,
}: {
  icon: IconName;
  tone?: 'plain' | 'call' | 'care';
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={`strip strip-${tone}`}>
      <Icon name={icon} />
      <p>{children}</p>
      {actions !== undefined && <div className="strip-actions">{actions}</div>}
    </div>
  );
}
