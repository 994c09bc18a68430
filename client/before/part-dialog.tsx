import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { draftOf, emptyPart } from '../parts/part-draft.ts';
import type { PartDraft } from '../parts/part-draft.ts';
import { PartForm } from '../parts/part-form.tsx';
import { ofSide, tickable } from '../parts/sides.ts';
import { useCommand } from '../provider/use-command.ts';
import { Dialog } from '../ui/dialog.tsx';

interface PartDialogProps {
  view: ConferenceView;
  /** None: a new one. */
  part: PartView | null;
  onClose: () => void;
}

/** A part of the plan, new or changed. */
export function PartDialog({ view, part, onClose }: PartDialogProps) {
  const t = useTexts();
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const save = async ({ name, restricted, people }: PartDraft) => {
    const ids = [...people];
    const answer = await send(
      part === null
        ? { kind: 'addPart', name, restricted, people: ids }
        : { kind: 'changePart', part: part.id, name, people: ids },
    );
    if (answer.ok) onClose();
  };
  return (
    <Dialog
      wide
      heading={
        part === null ? t('parts.plan.add') : t('parts.plan.change-part', { name: part.name })
      }
      closeWords={t('before.person.cancel')}
      onClose={onClose}
    >
      <PartForm
        start={part === null ? withProfessionals(view) : draftOf(part)}
        people={view.people}
        isKnown={part !== null}
        failure={refusal && failureWords(t, refusal)}
        onSave={(draft) => void save(draft)}
        busy={isSending}
        save={t(part === null ? 'parts.plan.add-it' : 'before.person.submit-change')}
        cancel={t('before.person.cancel')}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** Most parts have all professionals in them. */
const withProfessionals = ({ people }: ConferenceView): PartDraft => ({
  ...emptyPart,
  people: ofSide(tickable(people), 'professionals').map(({ id }) => id),
});
