import { useEditor } from '@tldraw/tldraw';
import { useLayoutEffect, useRef } from 'react';

/**
 * The form (index.html) of boxes whose words must not reach the disk: a browser writes what stands in others into its own
 * file of open tabs.
 */
const notOnDisk = 'not-on-disk';

/** A box over a shape to write its words in. Enter ends a name; Escape ends any, and what was written stays. */
export function TypingBox({
  text,
  most,
  oneLine,
  label,
  box,
  onText,
}: {
  text: string;
  /** Letters. */
  most: number;
  oneLine: boolean;
  label: string;
  box: { x: number; y: number; width: number; height: number; letters: number; color: string };
  onText: (text: string) => void;
}) {
  const editor = useEditor();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <textarea
      ref={area}
      className={oneLine ? 'typing typing--name' : 'typing'}
      aria-label={label}
      form={notOnDisk}
      dir="auto"
      maxLength={most}
      value={text}
      style={{
        left: box.x,
        top: box.y,
        width: box.width,
        height: box.height,
        fontSize: box.letters,
        color: box.color,
      }}
      onChange={(event) => {
        const written = event.currentTarget.value.slice(0, most);
        onText(oneLine ? written.replaceAll(/\s*\n\s*/g, ' ') : written);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !oneLine || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        editor.complete();
      }}
      // The canvas would take the pointer for itself.
      onPointerDown={(event) => event.stopPropagation()}
      onTouchEnd={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.stopPropagation()}
    />
  );
}
