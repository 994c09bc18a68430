import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTexts } from '../language/language.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import '../ui/visually-hidden.css';
import './tools.css';
import { BrokenTool } from './broken-tool.tsx';

/** The people and the room; what is worked on; what was brought and can be read. */
export type ToolGroup = 'room' | 'board' | 'papers';

/** Something beside the board: who is here, the scale, the decision, the chair's own things. */
export interface Tool {
  readonly id: string;
  readonly words: string;
  /** What stands over it while it is open, where that is not its name. */
  readonly heading?: string;
  /** What stands beside that: the way back from it, and what can be done with all of it. */
  readonly beside?: ReactNode;
  readonly icon: IconName;
  /** What it is for, where there are many. */
  readonly group?: ToolGroup;
  /** How many there wait for an answer; shown on the button. */
  readonly badge?: number;
  /** What the badge says, read out: "2 people are waiting". */
  readonly badgeWords?: string;
  /** Needs more room than a list. */
  readonly wide?: boolean;
  /** Takes the place of the board while it is open. */
  readonly covers?: boolean;
  readonly content: ReactNode;
}

interface ToolRailProps {
  tools: readonly Tool[];
  open: string | null;
  onOpen: (tool: string | null) => void;
}

/** The tools as buttons along the edge of the board, by what they are for. What the step needs is marked. */
export function ToolRail({
  tools,
  open,
  onOpen,
  needed,
}: ToolRailProps & { needed: string | null }) {
  const t = useTexts();
  const buttons = (group: Tool['group']) =>
    tools
      .filter((tool) => tool.group === group)
      .map((tool) => (
        <ToolButton
          key={tool.id}
          tool={tool}
          isOpen={open === tool.id}
          isNeeded={needed === tool.id}
          onPress={() => onOpen(open === tool.id ? null : tool.id)}
        />
      ));
  const groups = toolGroups.filter((group) => tools.some((tool) => tool.group === group));
  return (
    <nav className="tool-rail" aria-label={t('board.tools.label')}>
      {groups.map((group) => (
        <div className="tool-group" role="group" aria-labelledby={`tools-${group}`} key={group}>
          <p className="tool-group-name" id={`tools-${group}`}>
            {t(`board.tools.groups.${group}`)}
          </p>
          {buttons(group)}
        </div>
      ))}
      <div className="tool-group">{buttons(undefined)}</div>
    </nav>
  );
}

const toolGroups: readonly ToolGroup[] = ['room', 'board', 'papers'];

interface ToolButtonProps {
  tool: Tool;
  isOpen: boolean;
  isNeeded: boolean;
  onPress: () => void;
}

function ToolButton({ tool, isOpen, isNeeded, onPress }: ToolButtonProps) {
  const t = useTexts();
  const { id, words, icon, badge = 0, badgeWords } = tool;
  const button = useRef<HTMLButtonElement>(null);
  const calls = badge > 0;
  // On a phone the row moves sideways: what calls for an answer comes into sight.
  useEffect(() => {
    if (calls && button.current !== null) moveRowTo(button.current);
  }, [calls]);
  return (
    <button
      ref={button}
      type="button"
      id={`tool-${id}`}
      className={joinClasses('tool', isNeeded && 'tool-needed')}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span>{words}</span>
      {isNeeded && <span className="visually-hidden">{t('board.tools.needed')}</span>}
      {badge > 0 && (
        <span className="tool-badge">
          <span aria-hidden="true">{badge}</span>
          <span className="visually-hidden">{badgeWords}</span>
        </span>
      )}
    </button>
  );
}

/** The row alone: whoever reads or writes further down stays there. */
function moveRowTo(button: HTMLElement): void {
  const row = button.closest('.tool-rail');
  if (row === null) return;
  const [inner, outer] = [button.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += Math.max(0, inner.right - outer.right) - Math.max(0, outer.left - inner.left);
}

/** The tool that is open, beside the board; on a phone in front of it. What is typed in it stays when it closes. */
export function ToolPanel({ tools, open, onOpen }: ToolRailProps) {
  return tools.map((tool) => (
    <OneTool
      key={tool.id}
      tool={tool}
      isOpen={tool.id === open}
      onClose={() => {
        onOpen(null);
        document.getElementById(`tool-${tool.id}`)?.focus();
      }}
    />
  ));
}

function OneTool({ tool, isOpen, onClose }: { tool: Tool; isOpen: boolean; onClose: () => void }) {
  const t = useTexts();
  const [wasOpened, setWasOpened] = useState(isOpen);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  useEscape(panel, isOpen, onClose);
  useEffect(() => {
    if (isOpen && isFree()) heading.current?.focus();
  }, [isOpen]);
  // Made when it is first opened, then only hidden: nothing typed in it is lost.
  if (isOpen && !wasOpened) setWasOpened(true);
  if (!wasOpened) return null;
  return (
    <aside
      className={joinClasses(
        'tool-panel',
        tool.wide && 'tool-panel-wide',
        tool.covers && 'tool-panel-covers',
      )}
      aria-labelledby={`panel-${tool.id}`}
      hidden={!isOpen}
      ref={panel}
    >
      <div className="tool-panel-top">
        <h2 id={`panel-${tool.id}`} tabIndex={-1} ref={heading}>
          {tool.heading ?? tool.words}
        </h2>
        {tool.beside}
        <IconButton icon="close" words={t('board.tools.close')} size="small" onPress={onClose} />
      </div>
      <div className="tool-panel-inside">
        <BrokenTool>{tool.content}</BrokenTool>
      </div>
    </aside>
  );
}

function useEscape(
  panel: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onClose: () => void,
): void {
  useEffect(() => {
    const held = panel.current;
    const press = (event: KeyboardEvent) => {
      // A list or a dialog that is open within it closes first.
      const isInner = document.querySelector(':popover-open, dialog[open]') !== null;
      if (event.key === 'Escape' && !isInner) onClose();
    };
    if (isOpen) held?.addEventListener('keydown', press);
    return () => held?.removeEventListener('keydown', press);
  }, [panel, isOpen, onClose]);
}

/** Somebody who is typing keeps the focus. */
const isFree = (): boolean =>
  !(document.activeElement instanceof HTMLTextAreaElement) &&
  !(document.activeElement instanceof HTMLInputElement);
