import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import './ready.css';

interface PanelProps {
  id: string;
  heading: string;
  hint: string;
  /** The button that adds to it; none where this reader may not. */
  add?: { readonly words: string; readonly onPress: () => void } | false;
  /** What stands there while there is nothing. */
  empty: string | null;
  children?: ReactNode;
}

/** One subject of what is made ready, with its list. */
export function Panel({ id, heading, hint, add = false, empty, children }: PanelProps) {
  return (
    <section className="panel ready-panel" aria-labelledby={`${id}-heading`} id={id}>
      <div className="ready-top">
        <h2 id={`${id}-heading`}>{heading}</h2>
        {add !== false && (
          <Button kind="secondary" size="small" icon="plus" onPress={add.onPress}>
            {add.words}
          </Button>
        )}
      </div>
      <p className="field-hint">{hint}</p>
      {empty !== null && <p className="ready-empty">{empty}</p>}
      {children}
    </section>
  );
}
