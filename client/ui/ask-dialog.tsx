import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface AskDialogProps {
  heading: string;
  children: ReactNode;
  yes: string;
  no: string;
  /** Ends or removes something. */
  grave?: boolean;
  busy?: boolean;
  /** Why it did not work, in words. */
  failure?: string | null;
  onYes: () => void;
  onNo: () => void;
}

/** "Are you sure?", with buttons that say what they do. */
export function AskDialog({
  heading,
  children,
  yes,
  no,
  grave,
  busy,
  failure,
  onYes,
  onNo,
}: AskDialogProps) {
  return (
    <Dialog
      heading={heading}
      closeWords={no}
      onClose={onNo}
      actions={
        <>
          <Button kind={grave ? 'grave' : 'primary'} busy={busy ?? false} onPress={onYes}>
            {yes}
          </Button>
          <Button kind="quiet" onPress={onNo}>
            {no}
          </Button>
        </>
      }
    >
      {failure !== null && failure !== undefined && (
        <Notice tone="wrong" announced>
          <p>{failure}</p>
        </Notice>
      )}
      {children}
    </Dialog>
  );
}
