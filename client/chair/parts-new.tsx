import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { emptyPart } from '../parts/part-draft.ts';
import type { PartDraft } from '../parts/part-draft.ts';
import { PartForm } from '../parts/part-form.tsx';
import { tickable } from '../parts/sides.ts';
import { currentPart, isInPart } from '../parts/who-moves.ts';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface PartsNewProps {
  view: ConferenceView;
  send: Send;
  /** The part was opened, or is kept for later, or nothing came of it. */
  onDone: () => void;
}

/** A part that nobody planned: its name and its people, and it can begin at once. */
export function PartsNew({ view, send, onDone }: PartsNewProps) {
  const t = useTexts();
  const { run, failure, isSending } = useSend(send);
  const [made, setMade] = useState<string | null>(null);
  const add = async ({ name, restricted, people }: PartDraft): Promise<string | null> => {
    let id: string | null = null;
    const isAdded = await run(
      made === null
        ? { kind: 'addPart', name, restricted, people: [...people] }
        : { kind: 'changePart', part: made, name, people: [...people] },
      (answer) => {
        id = answer;
      },
    );
    if (!isAdded) return null;
    setMade(id ?? made);
    return id ?? made;
  };
  const open = async (draft: PartDraft) => {
    const part = await add(draft);
    if (part === null) return;
    // Before the conference starts the first part that is added is open already.
    const isOpen = view.parts?.length === 1 && view.conference.progress === 'planned';
    if (isOpen || (await run({ kind: 'openPart', part }))) onDone();
  };
  const keep = async (draft: PartDraft) => {
    if ((await add(draft)) !== null) onDone();
  };
  return (
    <section className="parts-new">
      <h3>{t('parts.tool.new')}</h3>
      <PartForm
        start={startOf(view)}
        people={view.people}
        isKnown={made !== null}
        failure={failure}
        onSave={(draft) => void open(draft)}
        busy={isSending}
        save={t('parts.tool.open-new')}
        instead={{ words: t('parts.tool.keep-new'), onPress: (draft) => void keep(draft) }}
        cancel={t('chair.cancel')}
        onCancel={onDone}
      />
    </section>
  );
}

/** Those who are here now: most unplanned parts are some of them. */
function startOf(view: ConferenceView): PartDraft {
  const part = currentPart(view);
  const here = tickable(view.people).filter(
    (person) => person.attendance === 'present' && part !== null && isInPart(part, person),
  );
  return { ...emptyPart, people: here.map(({ id }) => id) };
}
