import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useFormats } from '../formats/use-formats.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { useCommand } from '../provider/use-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { useCheck } from '../ui/use-check.ts';
import { templateOf } from '../reading/template-of.ts';
import { checkDetails, checkFormat, countedOf, readChildren } from './check-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import type { Details } from './draft.ts';

interface ChangeDetailsDialogProps {
  view: ConferenceView;
  onClose: () => void;
}

/** The same fields as for a new conference, filled with what is known. */
export function ChangeDetailsDialog({ view, onClose }: ChangeDetailsDialogProps) {
  const t = useTexts();
  const about = view.conference;
  const [details, setDetails] = useState(() => detailsOf(view));
  const formats = useFormats(templateOf(about));
  const check = useCheck([...checkDetails(t, details), checkFormat(t, details, formats)]);
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
        <DetailsFields
          details={details}
          formats={formats}
          onChange={setDetails}
          wordsFor={check.wordsFor}
        />
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

function detailsOf({ conference, countedFrom }: ConferenceView): Details {
  const { kind, template, date, time, place, children } = conference;
  const { strategyOn = '', firstOn = '', lastOn = '', born = [] } = countedFrom ?? {};
  const rows = children.map(({ id, name }) => ({
    key: id,
    id,
    name,
    born: born.find(({ child }) => child === id)?.born ?? '',
  }));
  return { type: kind, template, date, time, place, strategyOn, firstOn, lastOn, children: rows };
}

function commandOf(details: Details, type: 'initial' | 'review'): NewCommand {
  const { template, date, time, place } = details;
  return {
    kind: 'changeDetails',
    type,
    template,
    date,
    time,
    place: place.trim(),
    ...countedOf(details),
    children: readChildren(details.children),
  };
}
