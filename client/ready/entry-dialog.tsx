import { useState } from 'react';
import type { ReactNode } from 'react';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import type { Check } from '../ui/use-check.ts';

interface EntryDialogProps {
  conference: string;
  heading: string;
  check: Check;
  /** What is sent once nothing is missing. */
  command: () => NewCommand;
  /** Takes the entry off the list; asked once more on the same button. */
  drop?: NewCommand | undefined;
  wide?: boolean;
  children: ReactNode;
  onClose: () => void;
}

/** One entry of what is made ready, new or changed. What is typed stays until the server has said yes. */
export function EntryDialog(props: EntryDialogProps) {
  const { conference, heading, check, command, drop, wide = false, children, onClose } = props;
  const t = useTexts();
  const [isSure, setSure] = useState(false);
  const { send, isSending, refusal } = useCommand(conference);
  const go = async (sent: NewCommand) => {
    if ((await send(sent)).ok) onClose();
  };
  return (
    <Dialog heading={heading} closeWords={t('ready.cancel')} onClose={onClose} wide={wide}>
      <Form
        onSubmit={() => {
          if (check.isRight()) void go(command());
        }}
        check={check}
        mistakesHeading={t('ready.mistakes')}
        failure={refusal && failureWords(t, refusal)}
      >
        {children}
        <div className="dialog-actions">
          <Button submits busy={isSending}>
            {t('ready.save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('ready.cancel')}
          </Button>
          {drop !== undefined && (
            <span className="ready-drop">
              <Button
                kind={isSure ? 'grave' : 'quiet'}
                busy={isSending}
                onPress={() => (isSure ? void go(drop) : setSure(true))}
              >
                {t(isSure ? 'ready.drop-sure' : 'ready.drop')}
              </Button>
            </span>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
