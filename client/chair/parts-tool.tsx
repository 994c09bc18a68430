import { useRef, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { currentPart, isSplit } from '../parts/who-moves.ts';
import { Button } from '../ui/button.tsx';
import { AudienceForm } from './audience-form.tsx';
import type { Written } from './parts-come-to-see.ts';
import { PartsList } from './parts-list.tsx';
import { PartsNew } from './parts-new.tsx';
import { PartsNow } from './parts-now.tsx';
import './parts-tool.css';
import type { Send } from './use-send.ts';

interface PartsToolProps {
  view: ConferenceView;
  written: readonly Written[];
  send: Send;
}

/** The part that runs and who is in it, who waits outside, and the other parts with what opening each would do. */
export function PartsTool({ view, written, send }: PartsToolProps) {
  const t = useTexts();
  const [isAdding, setAdding] = useState(false);
  const now = useRef<HTMLHeadingElement>(null);
  const part = currentPart(view);
  if (part === null) return <p className="soft">{t('parts.tool.not-yours')}</p>;
  const opened = () => now.current?.focus();
  return (
    <>
      <PartsNow view={view} part={part} written={written} send={send} heading={now} />
      <PartsList view={view} send={send} onOpened={opened} />
      {view.may.includes('addPart') && (
        <section className="parts-section">
          {isAdding ? (
            <PartsNew
              view={view}
              send={send}
              onDone={() => {
                setAdding(false);
                opened();
              }}
            />
          ) : (
            <>
              {!isSplit(view) && <p className="soft">{t('parts.tool.not-split')}</p>}
              <div className="button-row">
                <Button kind="secondary" size="small" icon="plus" onPress={() => setAdding(true)}>
                  {t('parts.tool.new')}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
      {view.may.includes('makeAudience') && <OnlySome view={view} send={send} />}
    </>
  );
}

/** A group of readers, for lines that not everyone here may see. */
function OnlySome({ view, send }: Pick<PartsToolProps, 'view' | 'send'>) {
  const t = useTexts();
  const [standing, setStanding] = useState<'closed' | 'open' | 'made'>('closed');
  const heading = useRef<HTMLHeadingElement>(null);
  const end = (how: 'closed' | 'made') => {
    setStanding(how);
    heading.current?.focus();
  };
  return (
    <section className="parts-section">
      <h3 tabIndex={-1} ref={heading}>
        {t('parts.audience.heading')}
      </h3>
      {standing === 'open' ? (
        <AudienceForm
          view={view}
          send={send}
          onMade={() => end('made')}
          onCancel={() => end('closed')}
        />
      ) : (
        <>
          <p className="soft" role="status">
            {t(standing === 'made' ? 'parts.audience.made' : 'parts.audience.lead')}
          </p>
          <div className="button-row">
            <Button kind="secondary" size="small" icon="plus" onPress={() => setStanding('open')}>
              {t('parts.audience.make')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
