import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './notice.css';

export type NoticeTone = 'info' | 'well' | 'care' | 'wrong';

const icons = {
  info: 'info',
  well: 'check',
  care: 'warning',
  wrong: 'warning',
} as const satisfies Record<NoticeTone, IconName>;

interface NoticeProps {
  children: ReactNode;
  tone?: NoticeTone;
  heading?: string;
  /** Read out when it appears: at once for what went wrong, when there is a pause for the rest. */
  announced?: boolean;
}

/** Something to know, set apart from the text. */
export function Notice({ children, tone = 'info', heading, announced = false }: NoticeProps) {
  const role = tone === 'wrong' ? 'alert' : 'status';
  return (
    <div className={`notice notice-${tone}`} role={announced ? role : undefined}>
      <span className="notice-icon">
        <Icon name={icons[tone]} size={24} />
      </span>
      <div className="notice-words">
        {heading !== undefined && <p className="notice-heading">{heading}</p>}
        {children}
      </div>
    </div>
  );
}
