import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { buttonClasses } from './button.tsx';
import type { ButtonLooks } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { joinClasses } from './join-classes.ts';
import './menu.css';
import { placeMenu } from './place-menu.ts';

export interface MenuItem {
  id: string;
  words: string;
  icon?: IconName;
  /** Stays in its place and can be reached, but does nothing. */
  off?: boolean;
  onChoose: () => void;
}

interface MenuProps extends ButtonLooks {
  /** On the button, or read out if the button shows only an icon. */
  words: string;
  iconOnly?: boolean;
  items: readonly MenuItem[];
}

/** A button that opens a list of things to do. Arrows, Home, End and first letters move; Escape closes. */
export function Menu({ words, iconOnly = false, items, ...looks }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const choose = (item: MenuItem) => {
    if (item.off === true) return;
    list.current?.hidePopover();
    item.onChoose();
  };
  const onToggle = (isOpen: boolean) => {
    button.current?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen || !list.current || !button.current) return;
    placeMenu(list.current, button.current);
    buttonsOf(list.current).at(0)?.focus();
  };
  return (
    <>
      <button
        type="button"
        className={joinClasses(buttonClasses(looks), iconOnly && 'button-icon')}
        ref={button}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={iconOnly ? words : undefined}
        title={iconOnly ? words : undefined}
      >
        {looks.icon && <Icon name={looks.icon} />}
        {!iconOnly && words}
      </button>
      <div
        className="menu"
        id={id}
        ref={list}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={words}
        onToggle={(event) => onToggle(event.newState === 'open')}
        onKeyDown={moveByKey}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="menu-item"
            aria-disabled={item.off}
            onClick={() => choose(item)}
          >
            {item.icon && <Icon name={item.icon} />}
            {item.words}
          </button>
        ))}
      </div>
    </>
  );
}

const buttonsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLButtonElement>('button')];

function moveByKey(event: KeyboardEvent<HTMLDivElement>) {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.findIndex((button) => button === document.activeElement);
  const goal = goalOf(event.key, at, buttons);
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  if (goal === undefined) return;
  event.preventDefault();
  goal.focus();
}

function goalOf(key: string, at: number, buttons: HTMLButtonElement[]) {
  if (key === 'ArrowDown') return buttons.at((at + 1) % buttons.length);
  if (key === 'ArrowUp') return buttons.at(Math.max(at, 0) - 1);
  if (key === 'Home') return buttons.at(0);
  if (key === 'End') return buttons.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...buttons.slice(at + 1), ...buttons.slice(0, at + 1)];
  const starts = (button: HTMLElement) =>
    button.textContent.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  return after.find(starts);
}
