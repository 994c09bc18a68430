import { useDeferredValue, useMemo, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { joinClasses } from '../ui/join-classes.ts';
import { Notice } from '../ui/notice.tsx';
import { AudienceForm } from './audience-form.tsx';
import type { Written } from './parts-come-to-see.ts';
import { candidatesFor } from './release-candidates.ts';
import { releaseCommand } from './release-command.ts';
import { emptyRelease, withoutLines } from './release-draft.ts';
import { ReleaseEnd } from './release-end.tsx';
import { judgeTicked } from './release-judge.ts';
import { ReleaseLines } from './release-lines.tsx';
import { ReleasePreview } from './release-preview.tsx';
import { ReleaseTo } from './release-to.tsx';
import './release-tool.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface ReleaseToolProps {
  view: ConferenceView;
  board: ShownBoard;
  written: readonly Written[];
  send: Send;
}

/**
 * Lines are shown to people who do not see them yet: to whom, which lines, in which words, and what each of them will
 * see. Whatever is ticked and typed stays until the server has said yes.
 */
export function ReleaseTool({ view, board, written, send }: ReleaseToolProps) {
  const t = useTexts();
  const lang = useLanguage();
  const [draft, setDraft] = useState(emptyRelease);
  const [isMaking, setMaking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { run, failure, isSending } = useSend(send);
  const groups = useMemo(
    () => candidatesFor(view, board, written, draft.to),
    [view, board, written, draft.to],
  );
  // A letter appears in its box at once; what forty lines come to may follow a moment later.
  const settled = useDeferredValue(draft);
  const judged = useMemo(() => judgeTicked(view, groups, settled), [view, groups, settled]);
  const release = async () => {
    const now = judgeTicked(view, groups, draft);
    const { length: count } = now;
    if (now.some(({ problems }) => problems.length > 0)) return;
    if (!(await run(releaseCommand(draft, now)))) return;
    const ids = now.map(({ line }) => line.id);
    setDraft((latest) => withoutLines(latest, ids));
    setDone(t('parts.release.done', { count, to: audienceLabel(t, lang, view, draft.to) }));
  };
  if (!view.may.includes('releaseLines')) {
    return <p className="soft">{t('parts.release.not-now')}</p>;
  }
  return (
    <div className={joinClasses('release', isMaking && 'release-making')}>
      <ReleaseTo
        view={view}
        draft={draft}
        onChange={(changed) => {
          setDone(null);
          setDraft(changed);
        }}
        onMake={() => {
          setDone(null);
          setMaking(true);
        }}
      />
      {isMaking ? (
        <AudienceForm
          view={view}
          send={send}
          onMade={(to) => {
            setMaking(false);
            setDraft({ ...draft, to });
          }}
          onCancel={() => setMaking(false)}
        />
      ) : (
        draft.to !== '' && (
          <div className="release-sides">
            <ReleaseLines
              view={view}
              groups={groups}
              judged={judged}
              draft={draft}
              onChange={setDraft}
            />
            <ReleasePreview view={view} judged={judged} />
          </div>
        )
      )}
      <div className="release-done" role="status">
        {done !== null && (
          <Notice tone="well">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      {!isMaking && draft.to !== '' && (
        <ReleaseEnd
          judged={judged}
          busy={isSending}
          failure={failure}
          onRelease={() => void release()}
        />
      )}
    </div>
  );
}
