import type { ConferenceView } from '../../shared/conference/view.ts';
import type { DrawingView } from '../../shared/conference/view/schemas/drawing.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { audienceLabel } from '../reading/who-sees.ts';
import { Chip } from '../ui/chip.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { hasPen } from './make-draft.ts';
import { KindPicture } from './make-kinds.tsx';

/** What is asked about a page in a dialog. */
export type Asked = 'rename' | 'drawers' | 'release' | 'redact';

/** What is done to a page at once. */
export type Done = 'away' | 'show' | 'unshow';

interface DrawingRowProps {
  view: ConferenceView;
  drawing: DrawingView;
  onOpen: () => void;
  onAsk: (asked: Asked) => void;
  onDo: (done: Done) => void;
}

/** One page: what it is, for whom and whose; a press opens it, and the keepers have its menu. */
export function DrawingRow({ view, drawing, onOpen, onAsk, onDo }: DrawingRowProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { name, kind, audience, damaged, onScreen, pen } = drawing;
  const isKeeper = view.audiences !== undefined;
  const items = menuOf(t, view, drawing, onAsk, onDo);
  const words = (
    <>
      <span className="drawing-kind">
        <KindPicture kind={kind} small />
      </span>
      <span className="drawing-words">
        <b dir="auto">{name}</b>
        <About view={view} drawing={drawing} />
        {onScreen === true && (
          <Chip tone="accent" icon="screen">
            {t('drawings.tool.on-screen')}
          </Chip>
        )}
        {pen && !isKeeper && (
          <Chip tone="accent" icon="pen">
            {t('drawings.tool.draws')}
          </Chip>
        )}
        {damaged === true && <span className="drawing-damaged">{t('drawings.tool.damaged')}</span>}
      </span>
    </>
  );
  return (
    <li className="drawing-row">
      {damaged === true ? (
        <span className="drawing-open">{words}</span>
      ) : (
        <button type="button" className="drawing-open" onClick={onOpen}>
          {words}
        </button>
      )}
      {items.length > 0 && (
        <Menu
          iconOnly
          icon="more"
          kind="quiet"
          words={t('drawings.tool.more', { name, who: audienceLabel(t, lang, view, audience) })}
          items={items}
        />
      )}
    </li>
  );
}

/** "Three Houses · Juno’s page · For everyone". */
export function About({ view, drawing }: Pick<DrawingRowProps, 'view' | 'drawing'>) {
  const t = useTexts();
  const lang = useLanguage();
  const { kind, child, audience, name } = drawing;
  const whose = view.conference.children.find(({ id }) => id === child)?.name;
  const words = [
    ...(name === t(`drawings.kinds.${kind}`) ? [] : [t(`drawings.kinds.${kind}`)]),
    ...(whose === undefined ? [] : [t('drawings.tool.whose', { name: whose })]),
    t('drawings.tool.for', { who: audienceLabel(t, lang, view, audience) }),
  ];
  return <span className="drawing-about">{words.join(' · ')}</span>;
}

function menuOf(
  t: Say,
  view: ConferenceView,
  drawing: DrawingView,
  onAsk: (asked: Asked) => void,
  onDo: (done: Done) => void,
): MenuItem[] {
  const { may } = view;
  const writes = hasPen(view, drawing.audience);
  const isShown = drawing.onScreen === true;
  const items: (MenuItem & { is: boolean })[] = [
    {
      id: 'rename',
      words: t('drawings.tool.rename'),
      icon: 'pen',
      is: writes && may.includes('nameDrawing'),
      onChoose: () => onAsk('rename'),
    },
    {
      id: 'drawers',
      words: t('drawings.tool.drawers'),
      icon: 'people',
      is: writes && may.includes('setDrawers'),
      onChoose: () => onAsk('drawers'),
    },
    {
      id: 'show',
      words: t(`drawings.tool.${isShown ? 'unshow' : 'show'}`),
      icon: 'screen',
      is: may.includes('showDrawing') && view.conference.progress !== 'planned',
      onChoose: () => onDo(isShown ? 'unshow' : 'show'),
    },
    {
      id: 'release',
      words: t('drawings.tool.release'),
      icon: 'eye',
      is: writes && may.includes('releaseDrawing'),
      onChoose: () => onAsk('release'),
    },
    {
      id: 'away',
      words: t('drawings.tool.away'),
      icon: 'eye-off',
      is: writes && may.includes('putDrawingAway'),
      onChoose: () => onDo('away'),
    },
    {
      id: 'redact',
      words: t('drawings.tool.redact'),
      icon: 'close',
      is: may.includes('redactDrawing'),
      onChoose: () => onAsk('redact'),
    },
  ];
  return items.filter(({ is }) => is);
}
