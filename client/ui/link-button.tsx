import type { ReactNode } from 'react';
import { Link } from 'wouter';
import './button.css';
import { buttonClasses } from './button.tsx';
import type { ButtonLooks } from './button.tsx';
import { Icon } from './icon.tsx';

interface LinkButtonProps extends ButtonLooks {
  children: ReactNode;
  href: string;
  /** A page of its own: another tab. */
  newTab?: boolean;
  /** Takes the place of this page, so that Back does not lead here. */
  inPlace?: boolean;
  /** What is read out, where the words on it say too little on their own. */
  spoken?: string;
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  children,
  href,
  newTab = false,
  inPlace = false,
  spoken,
  ...looks
}: LinkButtonProps) {
  const inside = (
    <>
      {looks.icon && <Icon name={looks.icon} />}
      {children}
    </>
  );
  if (!newTab)
    return (
      <Link href={href} replace={inPlace} className={buttonClasses(looks)} aria-label={spoken}>
        {inside}
      </Link>
    );
  return (
    <a
      href={href}
      className={buttonClasses(looks)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={spoken}
    >
      {inside}
    </a>
  );
}
