import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './button.tsx';
import './dialog.css';
import { joinClasses } from './join-classes.ts';
import { QuickExitInFront } from './quick-exit.tsx';

interface DialogProps {
  heading: string;
  /** What the cross in the corner is called. */
  closeWords: string;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at its end. */
  actions?: ReactNode;
  wide?: boolean;
}

/**
 * A question in front of the page. It is open while it is rendered, and never asked by browser pop-up. Escape and the cross
 * close it; the focus goes back to where it was.
 */
export function Dialog({ heading, closeWords, onClose, children, actions, wide }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  useEffect(() => {
    const dialog = box.current;
    const cameFrom = document.activeElement;
    if (dialog?.open === false) dialog.showModal();
    return () => {
      dialog?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);
  return (
    <dialog
      className={joinClasses('dialog', wide && 'dialog-wide')}
      ref={box}
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-inside">
        <h2 id={headingId}>{heading}</h2>
        {children}
        {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        {/* Last, so that the first field has the focus. */}
        <div className="dialog-close">
          <IconButton icon="close" words={closeWords} onPress={onClose} />
        </div>
        <QuickExitInFront />
      </div>
    </dialog>
  );
}
