import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { useCheck } from '../ui/use-check.ts';
import { checkDetails } from './check-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import type { Details } from './draft.ts';

interface ChangeDetailsDialogProps {
  about: ConferenceView['conference'];
  onClose: () => void;
}

/** The same fields as for a new conference, filled with what is known. */
export function ChangeDetailsDialog({ about, onClose }: ChangeDetailsDialogProps) {
  const t = useTexts();
  const [details, setDetails] = useState(() => detailsOf(about));
  const check = useCheck(checkDetails(t, details));
  const { send, isSending, refusal } = useCommand(about.id);
  const change = async () => {
    if (!check.isRight() || details.type === null) return;
    if ((await send(commandOf(details, details.type))).ok) onClose();
  };
  return (
    <Dialog
      wide
      heading={t('before.change.heading')}
      closeWords={t('before.change.cancel')}
      onClose={onClose}
    >
      <Form
        onSubmit={() => void change()}
        check={check}
        mistakesHeading={t('before.mistakes')}
        failure={refusal && failureWords(t, refusal)}
      >
        <DetailsFields details={details} onChange={setDetails} wordsFor={check.wordsFor} />
        <div className="dialog-actions">
          <Button submits busy={isSending}>
            {t('before.change.submit')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('before.change.cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function detailsOf(about: ConferenceView['conference']): Details {
  const { kind, template, date, time, place, children } = about;
  const rows = children.map(({ id, name }) => ({ key: id, id, name }));
  return { type: kind, template, date, time, place, children: rows };
}

function commandOf(details: Details, type: 'initial' | 'review'): NewCommand {
  const { template, date, time, place } = details;
  const children = details.children
    .map(({ id, name }) => ({ ...(id !== undefined && { id }), name: name.trim() }))
    .filter(({ name }) => name !== '');
  return { kind: 'changeDetails', type, template, date, time, place: place.trim(), children };
}
