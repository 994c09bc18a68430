import { useRef, useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { assertNever } from '../../shared/result.ts';
import { useTexts } from '../language/language.ts';
import { useRun } from '../language/use-run.ts';
import type { BoardStore } from '../provider/board-store.ts';
import type { NewCommand } from '../provider/send-command.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { DrawersDialog } from './drawers-dialog.tsx';
import { hasPen } from './make-draft.ts';
import { MakeDrawing } from './make.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { RenameDialog } from './tool-rename.tsx';
import { RedactDrawing } from './tool-redact.tsx';
import { About, DrawingRow } from './tool-row.tsx';
import type { Asked, Done } from './tool-row.tsx';
import './tool.css';

interface DrawingsToolProps {
  view: ConferenceView;
  send: BoardStore['send'];
  /** Opens a page; one that was just made may come into the view a moment later. */
  onOpen: (drawing: string, goal: 'page' | 'description') => void;
}

/** The pages this person may open, and for chair and minute taker what can be done with them. [W23] */
export function DrawingsTool({ view, send, onOpen: openPage }: DrawingsToolProps) {
  const t = useTexts();
  const { run, failure } = useRun();
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<{ what: Asked; drawing: string } | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const { drawings = [], may } = view;
  const about = drawings.find(({ id }) => id === asked?.drawing);
  const onOpen: typeof openPage = (drawing, goal) => {
    setSaid('');
    openPage(drawing, goal);
  };
  const ask = async (command: NewCommand, done: string) => {
    setSaid('');
    if (await run(() => send(command))) setSaid(done);
    status.current?.focus();
  };
  const act = ({ id: drawing, name }: DrawingView, done: Done | 'back') => {
    switch (done) {
      case 'away':
        return ask({ kind: 'putDrawingAway', drawing }, t('drawings.tool.is-away', { name }));
      case 'back':
        return ask({ kind: 'bringDrawingBack', drawing }, t('drawings.tool.is-back', { name }));
      case 'show':
        return ask({ kind: 'showDrawing', drawing }, t('drawings.tool.is-shown', { name }));
      case 'unshow':
        return ask(
          { kind: 'showDrawing', drawing: null },
          t('drawings.tool.is-not-shown', { name }),
        );
      default:
        return assertNever(done);
    }
  };
  const end = (words: string) => {
    setAsked(null);
    setSaid(words);
    requestAnimationFrame(() => status.current?.focus());
  };
  return (
    <div className="drawings">
      <div className="drawings-said">
        {failure !== null && (
          <Notice tone="wrong" announced>
            <p>{failure}</p>
          </Notice>
        )}
        <p role="status" tabIndex={-1} ref={status}>
          {said}
        </p>
      </div>
      <Pages
        {...{ view, drawings, onOpen }}
        onAsk={(drawing, what) => setAsked({ what, drawing: drawing.id })}
        onDo={(drawing, done) => void act(drawing, done)}
      />
      {may.includes('makeDrawing') && (
        <MakeDrawing view={view} send={send} onMade={(id) => onOpen(id, 'page')} />
      )}
      {about !== undefined && asked !== null && (
        <AskedDialog
          {...{ view, send, onOpen }}
          what={asked.what}
          drawing={about}
          onClose={() => setAsked(null)}
          onEnd={end}
        />
      )}
    </div>
  );
}

interface PagesProps extends Pick<DrawingsToolProps, 'view' | 'onOpen'> {
  drawings: readonly DrawingView[];
  onAsk: (drawing: DrawingView, asked: Asked) => void;
  onDo: (drawing: DrawingView, done: Done | 'back') => void;
}

/** What is put away stands apart, where it is in nobody's way. */
function Pages({ view, drawings, onOpen, onAsk, onDo }: PagesProps) {
  const t = useTexts();
  const shown = drawings.filter(({ putAway }) => putAway !== true);
  const away = drawings.filter(({ putAway }) => putAway === true);
  return (
    <>
      {shown.length === 0 && <p className="soft">{t('drawings.tool.none')}</p>}
      {shown.length > 0 && (
        <ul className="drawing-rows" aria-label={t('drawings.tool.list')}>
          {shown.map((drawing) => (
            <DrawingRow
              key={drawing.id}
              view={view}
              drawing={drawing}
              onOpen={() => onOpen(drawing.id, 'page')}
              onAsk={(asked) => onAsk(drawing, asked)}
              onDo={(done) => onDo(drawing, done)}
            />
          ))}
        </ul>
      )}
      {away.length > 0 && (
        <details className="drawings-away">
          <summary>{t('drawings.tool.put-away', { count: away.length })}</summary>
          <p className="soft">{t('drawings.tool.put-away-lead')}</p>
          <ul className="drawing-rows">
            {away.map((drawing) => (
              <li className="drawing-row drawing-row-away" key={drawing.id}>
                <span className="drawing-words">
                  <b dir="auto">{drawing.name}</b>
                  <About view={view} drawing={drawing} />
                </span>
                {hasPen(view, drawing.audience) && view.may.includes('bringDrawingBack') && (
                  <Button
                    kind="secondary"
                    size="small"
                    icon="undo"
                    spoken={t('drawings.tool.bring-back-spoken', { name: drawing.name })}
                    onPress={() => onDo(drawing, 'back')}
                  >
                    {t('drawings.tool.bring-back')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface AskedDialogProps extends DrawingsToolProps {
  what: Asked;
  drawing: DrawingView;
  onClose: () => void;
  onEnd: (words: string) => void;
}

function AskedDialog({ what, view, drawing, send, onOpen, onClose, onEnd }: AskedDialogProps) {
  const t = useTexts();
  const { name } = drawing;
  switch (what) {
    case 'rename':
      return <RenameDialog {...{ drawing, send, onClose }} />;
    case 'drawers':
      return <DrawersDialog {...{ view, drawing, send, onClose }} />;
    case 'release':
      return (
        <ReleaseDialog
          {...{ view, drawing, send, onClose }}
          onOpen={(goal) => {
            onClose();
            onOpen(drawing.id, goal);
          }}
          onReleased={() => onEnd(t('drawings.release.done', { name }))}
        />
      );
    case 'redact':
      return (
        <RedactDrawing
          {...{ view, drawing, send, onClose }}
          onRemoved={() => onEnd(t('drawings.redact.done', { name }))}
        />
      );
    default:
      return assertNever(what);
  }
}
