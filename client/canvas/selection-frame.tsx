import type { TLSelectionForegroundProps, TLSelectionHandle } from '@tldraw/tldraw';
import { useEditor, useSelectionEvents, useValue } from '@tldraw/tldraw';
import { beside } from './words-util.tsx';

/** The frame round all that is chosen, and handles where one thing can be made larger: boxes at corners, words at sides. */
export function SelectionFrame({ bounds, rotation }: TLSelectionForegroundProps) {
  const editor = useEditor();
  const only = useValue('only chosen', () => editor.getOnlySelectedShape(), [editor]);
  const isResting = useValue(
    'resting',
    () => editor.isInAny('select.idle', 'select.pointing_resize_handle'),
    [editor],
  );
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor]);
  const isCoarse = useValue('coarse', () => editor.getInstanceState().isCoarsePointer, [editor]);
  const [width, height] = [Math.max(bounds.width, 1), Math.max(bounds.height, 1)];
  const reach = (isCoarse ? 22 : 10) / zoom;
  const at = { width, height, reach, knob: 5 / zoom };
  return (
    <svg
      className="tl-overlays__item tl-selection__fg"
      aria-hidden="true"
      style={{ transform: `translate(${bounds.x}px, ${bounds.y}px) rotate(${rotation}rad)` }}
    >
      {only === null ? (
        <rect className="tl-selection__fg__outline" width={width} height={height} />
      ) : null}
      {isResting && only?.type === 'geo'
        ? corners.map((one) => <Handle key={one} handle={one} {...at} />)
        : null}
      {isResting && only?.type === 'words'
        ? sides.map((one) => <Handle key={one} handle={one} {...at} />)
        : null}
    </svg>
  );
}

const corners = ['top_left', 'top_right', 'bottom_left', 'bottom_right'] as const;
const sides = ['left', 'right'] as const;

function Handle({
  handle,
  width,
  height,
  reach,
  knob,
}: {
  handle: (typeof corners | typeof sides)[number] & TLSelectionHandle;
  width: number;
  height: number;
  reach: number;
  knob: number;
}) {
  const events = useSelectionEvents(handle);
  const isSide = handle === 'left' || handle === 'right';
  const off = isSide ? beside : 0;
  const x = handle.endsWith('left') ? -off : width + off;
  const y = isSide ? height / 2 : handle.startsWith('top') ? 0 : height;
  return (
    <g {...events}>
      <circle className={isSide ? 'handle handle--side' : 'handle'} cx={x} cy={y} r={reach} />
      <circle className="knob" cx={x} cy={y} r={knob} strokeWidth={knob / 3} />
    </g>
  );
}
