import type { Editor, TLEditorComponents, TLStateNodeConstructor } from '@tldraw/tldraw';
import {
  atom,
  createTLStore,
  createTLUser,
  DefaultColorThemePalette,
  DefaultDashStyle,
  DefaultShapeIndicators,
  DrawShapeTool,
  EraserTool,
  GeoShapeTool,
  HandTool,
  SelectTool,
  TldrawEditor,
} from '@tldraw/tldraw';
import { createContext, useContext, useEffect, useMemo } from 'react';
import { drawingLimits } from '../../shared/drawing/drawing.ts';
import { inks } from '../../shared/drawing/inks.ts';
import type { Shape, Tie } from '../../shared/drawing/shape.ts';
import { colours } from '../../shared/drawing/shape.ts';
import { drawingSchema, toRecord } from '../../shared/drawing/tldraw-schema.ts';
import { Background, BeneathContext } from './background.tsx';
import { bridge } from './bridge.ts';
import { listenToKeys } from './keys.ts';
import { OutlineUtil, StrokeUtil } from './line-utils.tsx';
import { lookCloserToWrite } from './look-closer.ts';
import type { FromCanvas, ToCanvas } from './messages.ts';
import { choose, perform, stayFitted, takeUp } from './obey.ts';
import { letFingersBack } from './pen-or-finger.ts';
import { PersonUtil } from './person-util.tsx';
import { SelectionFrame } from './selection-frame.tsx';
import { PersonTool, wordsToolOn } from './tools.ts';
import { keepWithinLimits } from './within-limits.ts';
import { WordsUtil } from './words-util.tsx';

/** How the canvas talks with the page round it. */
export interface Talk {
  readonly say: (message: FromCanvas) => void;
  /** Everything from now on; what was said before this is called waits. */
  readonly hear: (heard: (message: ToCanvas) => void) => void;
}

type Opened = Extract<ToCanvas, { kind: 'open' }>;

/** tldraw with our shapes, our tools and nothing else: no menus, no paste, no files, no links, nothing kept. */
export function CanvasPage({ opened, talk, nonce }: { opened: Opened; talk: Talk; nonce: string }) {
  const options = useMemo(
    () => ({
      nonce,
      branding: opened.name,
      maxPages: 1,
      maxShapesPerPage: drawingLimits.shapes,
      createTextOnCanvasDoubleClick: false,
      edgeScrollSpeed: 0,
    }),
    [nonce, opened],
  );
  const tools = useMemo(() => [...toolsOfAll, wordsToolOn(opened.drawing)], [opened]);
  const store = useMemo(() => storeOf(opened.shapes as Shape[]), [opened]);
  const beneath = useMemo(
    () => ({
      kind: opened.drawing,
      labels: opened.labels,
      ties: atom<readonly Tie[]>('ties', opened.ties),
    }),
    [opened],
  );
  return (
    <SayContext value={talk.say}>
      <BeneathContext value={beneath}>
        <TldrawEditor
          store={store}
          user={nobody}
          shapeUtils={shapeUtils}
          tools={tools}
          components={components}
          options={options}
          initialState="select"
          autoFocus={false}
          onMount={(editor) =>
            begin(editor, { opened, talk, ties: beneath.ties.set.bind(beneath.ties) })
          }
        />
      </BeneathContext>
    </SayContext>
  );
}

const shapeUtils = [StrokeUtil, OutlineUtil, WordsUtil, PersonUtil];

const toolsOfAll: TLStateNodeConstructor[] = [
  SelectTool,
  HandTool,
  DrawShapeTool,
  EraserTool,
  GeoShapeTool,
  PersonTool,
];

const components: TLEditorComponents = {
  OnTheCanvas: Background,
  SelectionForeground: SelectionFrame,
  ShapeIndicators: DefaultShapeIndicators,
  LoadingScreen: null,
  Grid: null,
  ErrorFallback: Broken,
};

const SayContext = createContext<Talk['say']>(() => {});

/** tldraw would keep its settings in the browser, and tell its other pages: these live as long as the frame. */
const nobody = createTLUser({
  userPreferences: atom('nobody', { id: 'nobody', animationSpeed: 0, edgeScrollSpeed: 0 }),
  setUserPreferences: () => {},
});

/** The colours of our own picture of the page. */
for (const colour of colours) DefaultColorThemePalette.lightMode[colour].solid = inks[colour].line;

function storeOf(shapes: readonly Shape[]) {
  const store = createTLStore({ schema: drawingSchema });
  store.mergeRemoteChanges(() => store.put(shapes.map(toRecord)));
  return store;
}

function begin(
  editor: Editor,
  { opened, talk, ties }: { opened: Opened; talk: Talk; ties: (ties: readonly Tie[]) => void },
): () => void {
  const kind = opened.drawing;
  let { hand } = opened;
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid');
  takeUp(editor, hand, null);
  editor.clearHistory();
  const { hear, close } = bridge(editor, talk.say);
  talk.hear((message) => {
    switch (message.kind) {
      case 'change':
        return hear(message);
      case 'ties':
        return ties(message.ties);
      case 'hand':
        takeUp(editor, message.hand, hand);
        hand = message.hand;
        return undefined;
      case 'do':
        return perform(editor, message.what, kind);
      case 'select':
        return choose(editor, message.ids);
      default:
        // What is open is open.
        return undefined;
    }
  });
  const full = () => talk.say({ kind: 'full' });
  editor.on('max-shapes', full);
  const closers = [
    close,
    keepWithinLimits(editor),
    listenToKeys(editor, () => talk.say({ kind: 'leave' })),
    letFingersBack(editor),
    lookCloserToWrite(editor),
    stayFitted(editor, kind),
    () => void editor.off('max-shapes', full),
  ];
  return () => closers.forEach((one) => one());
}

function Broken() {
  const say = useContext(SayContext);
  useEffect(() => say({ kind: 'broken' }), [say]);
  return null;
}
