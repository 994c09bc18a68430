import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { draftOf } from '../parts/part-draft.ts';
import type { PartDraft } from '../parts/part-draft.ts';
import { PartForm } from '../parts/part-form.tsx';
import { namesInWords, partName } from '../parts/part-words.ts';
import { tickable } from '../parts/sides.ts';
import { isInPart } from '../parts/who-moves.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface PartsChangeProps {
  view: ConferenceView;
  part: PartView;
  send: Send;
  onClose: () => void;
}

/** A part's name and people, changed on the day. */
export function PartsChange({ view, part, send, onClose }: PartsChangeProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const save = async ({ name, people }: PartDraft) => {
    if (await run({ kind: 'changePart', part: part.id, name, people: [...people] })) onClose();
  };
  return (
    <Dialog
      wide
      heading={t('parts.plan.change-part', { name: partName(t, part) })}
      closeWords={t('chair.cancel')}
      onClose={onClose}
    >
      <PartForm
        start={draftOf(part)}
        people={view.people}
        isKnown
        failure={failure}
        onSave={(draft) => void save(draft)}
        busy={isSending}
        save={t('parts.tool.save')}
        cancel={t('chair.cancel')}
        onCancel={onClose}
      >
        {(draft) => <WhatChanges view={view} part={part} draft={draft} />}
      </PartForm>
    </Dialog>
  );
}

/** Who would come to see this part's board, and who would go out. */
function WhatChanges({
  view,
  part,
  draft,
}: Omit<PartsChangeProps, 'send' | 'onClose'> & { draft: PartDraft }) {
  const t = useTexts();
  const lang = useLanguage();
  const added = tickable(view.people).filter(
    (person) => draft.people.includes(person.id) && !isInPart(part, person),
  );
  const gone = tickable(view.people).filter(
    (person) => !draft.people.includes(person.id) && isInPart(part, person),
  );
  if (added.length === 0 && gone.length === 0) return null;
  return (
    <Notice announced>
      {added.length > 0 && <p>{t('parts.tool.added', { names: namesInWords(lang, added) })}</p>}
      {gone.length > 0 && (
        <p>
          {t(part.current ? 'parts.tool.gone-now' : 'parts.tool.gone', {
            names: namesInWords(lang, gone),
          })}
        </p>
      )}
    </Notice>
  );
}
