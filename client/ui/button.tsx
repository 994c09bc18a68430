import type { MouseEvent, ReactNode, Ref } from 'react';
import './button.css';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { joinClasses } from './join-classes.ts';

export interface ButtonLooks {
  /** primary: the one thing to do here. grave: ends or removes something. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'grave';
  size?: 'small' | 'medium' | 'large';
  icon?: IconName;
}

interface ButtonProps extends ButtonLooks {
  children: ReactNode;
  /** Sends the form it stands in. */
  submits?: boolean;
  /** Work is under way: keeps its place and the focus, and does nothing when pressed. */
  busy?: boolean;
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  id?: string;
  /** What is read out, where the words on it say too little on their own ("Copy link" of whom). */
  spoken?: string;
  describedBy?: string;
  pressed?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words on it. */
export function Button({
  children,
  submits = false,
  busy = false,
  onPress,
  id,
  spoken,
  describedBy,
  pressed,
  ref,
  ...looks
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onPress?.(event);
  };
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={buttonClasses(looks)}
      onClick={press}
      id={id}
      ref={ref}
      aria-label={spoken}
      aria-disabled={busy || undefined}
      aria-describedby={describedBy}
      aria-pressed={pressed}
    >
      {looks.icon && <Icon name={looks.icon} />}
      {children}
    </button>
  );
}

/** A small square button that shows only an icon; its words are read out and shown as a tooltip. */
export function IconButton({
  icon,
  words,
  onPress,
  kind = 'quiet',
  size = 'medium',
  ref,
}: {
  icon: IconName;
  words: string;
  onPress: () => void;
  kind?: ButtonLooks['kind'];
  size?: 'small' | 'medium';
  ref?: Ref<HTMLButtonElement>;
}) {
  const classes = joinClasses(buttonClasses({ kind, size }), 'button-icon');
  return (
    <button
      type="button"
      className={classes}
      onClick={onPress}
      aria-label={words}
      title={words}
      ref={ref}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The classes of a button, for a link that looks like one. */
export function buttonClasses({ kind = 'primary', size = 'medium' }: ButtonLooks): string {
  return joinClasses('button', `button-${kind}`, size !== 'medium' && `button-${size}`);
}
