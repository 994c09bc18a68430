import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import { notOnDisk } from '../ui/not-on-disk.ts';
import './live-text.css';
import { useTyping } from '../provider/use-typing.ts';
import type { TypingOptions } from '../provider/use-typing.ts';

interface LiveTextProps extends TypingOptions {
  /** Read out; the box shows no label of its own. */
  label: string;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  placeholder?: string;
  takesFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement | null>;
}

/** The box is as high as what it holds, whether that is on the board or not: see live-text.css. */
function fit(box: HTMLTextAreaElement | null): void {
  if (box?.parentElement) box.parentElement.dataset['text'] = `${box.value}\n`;
}

/** A box that writes live in a line: it grows with its text and stays the same element while others write there too. */
export function LiveText({ label, takesFocus = false, ref, ...props }: LiveTextProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const handlers = useTyping(box, props);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    ref,
    () => box.current,
  );
  useLayoutEffect(() => fit(box.current));
  useLayoutEffect(() => {
    if (!takesFocus || !box.current || document.activeElement === box.current) return;
    box.current.focus();
    box.current.setSelectionRange(box.current.value.length, box.current.value.length);
    box.current.closest('[data-line]')?.scrollIntoView({ block: 'nearest' });
  }, [takesFocus]);
  return (
    <div className="live-text">
      <textarea
        {...handlers}
        onChange={() => {
          handlers.onChange();
          fit(box.current);
        }}
        ref={box}
        form={notOnDisk}
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={props.placeholder}
        maxLength={limits.lineText}
        defaultValue={props.value}
        onKeyDown={props.onKeyDown}
      />
    </div>
  );
}
