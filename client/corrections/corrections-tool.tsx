import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AddedList } from './added-list.tsx';
import { AddendumForm } from './addendum-form.tsx';
import { CorrectionEntry } from './correction-entry.tsx';
import './corrections.css';
import type { Send } from './use-sending.ts';

interface CorrectionsToolProps {
  view: ConferenceView;
  send: Send;
  /** Opens the copies, to look through new ones and give them out. */
  onCopies: () => void;
}

/** For the chair after the close: what readers say of their copies, the oldest question first, and what was added. */
export function CorrectionsTool({ view, send, onCopies }: CorrectionsToolProps) {
  const t = useTexts();
  const [isAdding, setAdding] = useState(false);
  const { corrections = [], may } = view;
  const open = corrections.filter(({ answer }) => answer === null);
  const answered = corrections.filter(({ answer }) => answer !== null).toReversed();
  const shared = { view, send };
  return (
    <div className="corrections-tool">
      <p className="soft">{t('corrections.tool.lead')}</p>
      <NewCopies {...{ view, onCopies }} />
      {open.length === 0 ? (
        <p>{t(answered.length > 0 ? 'corrections.tool.all-answered' : 'corrections.tool.none')}</p>
      ) : (
        <ol className="corrections-list">
          {open.map((correction) => (
            <li key={correction.id}>
              <CorrectionEntry correction={correction} {...shared} />
            </li>
          ))}
        </ol>
      )}
      <AddedList {...shared} />
      {may.includes('addAddendum') &&
        (isAdding ? (
          <section className="correction-entry">
            <h3>{t('corrections.tool.add-own')}</h3>
            <AddendumForm {...shared} correction={null} onDone={() => setAdding(false)} />
          </section>
        ) : (
          <p className="button-row">
            <Button kind="secondary" icon="plus" onPress={() => setAdding(true)}>
              {t('corrections.tool.add-own')}
            </Button>
          </p>
        ))}
      {answered.length > 0 && (
        <details className="corrections-answered">
          <summary>{`${t('corrections.tool.answered')} (${answered.length})`}</summary>
          <ol className="corrections-list">
            {answered.map((correction) => (
              <li key={correction.id}>
                <CorrectionEntry correction={correction} {...shared} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

/** Something was added or taken back, and the new copies wait for the chair. */
function NewCopies({ view, onCopies }: Pick<CorrectionsToolProps, 'view' | 'onCopies'>) {
  const t = useTexts();
  const { addenda = [], givingOut } = view;
  if (addenda.length === 0 || givingOut?.givenOut !== false) return null;
  return (
    <Notice tone="care">
      <p>{t('corrections.addendum.then')}</p>
      <Button size="small" onPress={onCopies}>
        {t('corrections.addendum.copies')}
      </Button>
    </Notice>
  );
}
