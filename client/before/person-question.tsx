import type { ConferenceView, PersonView } from '../../shared/conference/view.ts';
import { assertNever } from '../../shared/result.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { useCommand } from '../provider/use-command.ts';
import { NeedsDialog } from '../ready/needs-dialog.tsx';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { ReadingCodeDialog } from './reading-code-dialog.tsx';
import type { Copying } from './use-copy.ts';
import type { Links } from './use-links.ts';

/** What the chair wants to do with one person of the list. */
export interface Question {
  readonly about: 'change' | 'needs' | 'renew' | 'uninvite' | 'code';
  readonly person: PersonView;
}

interface PersonQuestionProps {
  view: ConferenceView;
  question: Question;
  way: Links['people'][number] | undefined;
  copying: Copying;
  onClose: () => void;
  onRenewed: () => void;
}

/** The dialog that goes with what was chosen from a person's menu. */
export function PersonQuestion(props: PersonQuestionProps) {
  const { view, question, way, copying, onClose } = props;
  const { person } = question;
  switch (question.about) {
    case 'change':
      return <PersonDialog view={view} person={person} onClose={onClose} />;
    case 'needs':
      return <NeedsDialog view={view} person={person} onClose={onClose} />;
    case 'code':
      return (
        <ReadingCodeDialog
          name={person.name}
          code={way?.code ?? ''}
          copying={copying}
          onClose={onClose}
        />
      );
    case 'renew':
    case 'uninvite':
      return <SureDialog {...props} about={question.about} />;
    default:
      return assertNever(question.about);
  }
}

function SureDialog({
  view,
  question: { person },
  about,
  onClose,
  onRenewed,
}: PersonQuestionProps & { about: 'renew' | 'uninvite' }) {
  const t = useTexts();
  const { send, isSending, refusal } = useCommand(view.conference.id);
  const { id, name } = person;
  const doIt = async () => {
    const kind = about === 'renew' ? 'renewLink' : 'uninvite';
    if (!(await send({ kind, person: id })).ok) return;
    if (about === 'renew') onRenewed();
    onClose();
  };
  return (
    <AskDialog
      heading={t(`before.${about}.heading`, { name })}
      yes={t(`before.${about}.yes`)}
      no={t(`before.${about}.no`)}
      grave
      busy={isSending}
      failure={refusal && failureWords(t, refusal)}
      onYes={() => void doIt()}
      onNo={onClose}
    >
      <p>{t(`before.${about}.words`, { name })}</p>
    </AskDialog>
  );
}
