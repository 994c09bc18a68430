import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useTexts } from '../language/language.ts';
import { DecisionWords } from '../reading/decision-words.tsx';
import { Button } from '../ui/button.tsx';
import { DecisionForm } from './decision-form.tsx';
import type { Send } from './use-send.ts';

/** The decision as it is recorded, and the form to record it or to record it anew. */
export function DecisionTool({
  view,
  template,
  send,
}: {
  view: ConferenceView;
  template: Template;
  send: Send;
}) {
  const t = useTexts();
  const [isWriting, setWriting] = useState(view.decision === null);
  const { decision, may, conference, people } = view;
  if (may.includes('recordDecision') && isWriting) {
    return (
      <DecisionForm
        view={view}
        template={template}
        send={send}
        onRecorded={() => setWriting(false)}
      />
    );
  }
  return (
    <>
      {decision === null ? (
        <p className="soft">{t('chair.decision.none')}</p>
      ) : (
        <DecisionWords
          decision={decision}
          template={template}
          named={conference.children}
          people={people}
          staff
        />
      )}
      {may.includes('recordDecision') && (
        <p>
          <Button kind="secondary" icon="pen" onPress={() => setWriting(true)}>
            {t('chair.decision.again')}
          </Button>
        </p>
      )}
    </>
  );
}
