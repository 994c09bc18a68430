import { useId, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { placeMenu } from '../ui/place-menu.ts';
import type { Choice } from './choice.ts';
import './picker.css';
import { PickerOption } from './picker-option.tsx';
import { chooseByKey } from './picker-keys.ts';

interface PickerProps {
  /** What is chosen here: "Said by". */
  label: string;
  /** On the button while nothing is chosen. */
  unchosen: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  /** More than one may be chosen: Space adds one, Enter takes just this one. */
  multiple?: boolean;
  /** Something is missing that should not be. */
  wanting?: boolean;
  /** The list closed by Enter or a click: the place to go on typing. */
  onDone?: () => void;
}

/** A button that shows who or what is chosen and opens the list to choose from. Letters jump, arrows move. */
export function Picker({ label, unchosen, choices, chosen, onChoose, ...more }: PickerProps) {
  const { multiple = false, wanting = false, onDone } = more;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const names = choices.filter((choice) => chosen.includes(choice.id)).map(({ words }) => words);
  const take = (choice: Choice, adds: boolean) => {
    const others = chosen.filter((one) => one !== choice.id);
    const isChosen = others.length < chosen.length;
    if (adds) return onChoose(isChosen ? others : [...others, choice.id]);
    onChoose(isChosen && chosen.length === 1 && !multiple ? [] : [choice.id]);
    list.current?.hidePopover();
    onDone?.();
  };
  const open = (letter: string) => {
    list.current?.showPopover();
    if (list.current && letter !== '') chooseByKey(list.current, letter);
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className={joinClasses('picker', wanting && 'picker-wanting')}
        popoverTarget={id}
        aria-haspopup="listbox"
        onKeyDown={(event) => isLetter(event) && open(event.key)}
      >
        <span className="picker-label">{`${label}: `}</span>
        <span className="picker-chosen">{names.join(', ') || unchosen}</span>
        <Icon name="chevron-down" size={16} />
      </button>
      <div
        className="menu picker-list"
        id={id}
        ref={list}
        popover="auto"
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable={multiple}
        onToggle={(event) => event.newState === 'open' && reveal(list.current, button.current)}
      >
        {choices.map((choice) => (
          <PickerOption
            key={choice.id}
            choice={choice}
            isChosen={chosen.includes(choice.id)}
            onTake={(adds) => take(choice, adds && multiple)}
          />
        ))}
      </div>
    </>
  );
}

const isLetter = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

function reveal(list: HTMLDivElement | null, button: HTMLButtonElement | null): void {
  if (!list || !button) return;
  placeMenu(list, button);
  if (list.contains(document.activeElement)) return;
  const chosen = list.querySelector<HTMLElement>('[aria-selected="true"]');
  (chosen ?? list.querySelector<HTMLElement>('[role="option"]'))?.focus();
}
