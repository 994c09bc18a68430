import type { KeyboardEvent } from 'react';
import { Icon } from '../ui/icon.tsx';
import { chooseByKey } from './picker-keys.ts';
import type { Choice } from './choice.ts';

/** One choice of a picker's list. */
export function PickerOption({
  choice,
  isChosen,
  onTake,
}: {
  choice: Choice;
  isChosen: boolean;
  /** `adds`: beside the others, not instead of them. */
  onTake: (adds: boolean) => void;
}) {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Enter') onTake(false);
    else if (event.key === ' ') onTake(true);
    else if (!chooseByKey(event.currentTarget.parentElement, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="menu-item picker-option"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={(event) => onTake(event.ctrlKey || event.metaKey)}
      onKeyDown={press}
    >
      <span className="picker-tick">{isChosen && <Icon name="check" size={18} />}</span>
      <span>
        {choice.words}
        {/* Read out, the two would else run into one word. */}
        {choice.detail !== undefined && <span className="picker-detail"> {choice.detail}</span>}
      </span>
    </div>
  );
}
