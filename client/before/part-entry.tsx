import { useState } from 'react';
import type { ConferenceView, PartView } from '../../shared/conference/view.ts';
import { failureWords } from '../language/failure-words.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { namesInWords } from '../parts/part-words.ts';
import { ofSide, tickable } from '../parts/sides.ts';
import { TellingTitlesNotice } from '../parts/telling-titles-notice.tsx';
import { isInPart, pairIn } from '../parts/who-moves.ts';
import { useCommand } from '../provider/use-command.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { FieldError } from '../ui/field.tsx';

interface PartEntryProps {
  part: PartView;
  view: ConferenceView;
  onChange: () => void;
}

/** One part of the plan: its name, who is in it, and what can be done with it. */
export function PartEntry({ part, view, onChange }: PartEntryProps) {
  const t = useTexts();
  const [isRemoving, setRemoving] = useState(false);
  const { name } = part;
  const pair = pairIn(view, part);
  return (
    <li className="part-entry">
      <div className="part-entry-words">
        <p className="part-entry-name">
          {name}
          {part.current && <Chip tone="accent">{t('parts.plan.is-first')}</Chip>}
          {part.restricted && <Chip icon="lock">{t('parts.restricted')}</Chip>}
        </p>
        <PartPeople part={part} view={view} />
        <TellingTitlesNotice view={view} part={part} />
        {pair !== null && (
          <FieldError words={t('parts.apart.pair', { one: pair[0].name, other: pair[1].name })} />
        )}
      </div>
      <div className="part-entry-actions">
        {view.may.includes('changePart') && (
          <Button
            kind="secondary"
            size="small"
            icon="pen"
            spoken={t('parts.plan.change-part', { name })}
            onPress={onChange}
          >
            {t('parts.plan.change')}
          </Button>
        )}
        {view.may.includes('removePart') && !part.opened && (
          <Button
            kind="quiet"
            size="small"
            spoken={t('parts.plan.remove-part', { name })}
            onPress={() => setRemoving(true)}
          >
            {t('parts.plan.remove')}
          </Button>
        )}
      </div>
      {isRemoving && <RemoveDialog part={part} view={view} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function PartPeople({ part, view }: { part: PartView; view: ConferenceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const people = tickable(view.people).filter((person) => isInPart(part, person));
  const family = ofSide(people, 'family');
  const professionals = ofSide(people, 'professionals');
  return (
    <p className="part-entry-people">
      {family.length > 0 && <span>{namesInWords(lang, family)}</span>}
      {professionals.length > 0 && (
        <span>{t('parts.plan.professionals', { names: namesInWords(lang, professionals) })}</span>
      )}
    </p>
  );
}

function RemoveDialog({
  part: { id, name },
  view,
  onClose,
}: Omit<PartEntryProps, 'onChange'> & { onClose: () => void }) {
  const t = useTexts();
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const remove = async () => {
    if ((await send({ kind: 'removePart', part: id })).ok) onClose();
  };
  return (
    <AskDialog
      heading={t('parts.plan.remove-ask', { name })}
      yes={t('parts.plan.remove-yes')}
      no={t('parts.plan.remove-no')}
      grave
      busy={isSending}
      failure={refusal && failureWords(t, refusal)}
      onYes={() => void remove()}
      onNo={onClose}
    >
      <p>{t('parts.plan.remove-words')}</p>
    </AskDialog>
  );
}
