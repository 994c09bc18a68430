import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { SendCommand } from '../handed-in/posts.ts';
import type { ShownBoard } from '../reading/shown-line.ts';
import { ChildPage } from './child-page.tsx';
import './children.css';
import { childrenWithPage } from './page-lines.ts';

interface ChildPagesProps {
  view: ConferenceView;
  board: Pick<ShownBoard, 'band'>;
  send: SendCommand;
}

/** A page for each child, for those whom the child lets see it; a child sees their own. */
export function ChildPages({ view, board, send }: ChildPagesProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const { childPages = [], writesFor = [], conference, you } = view;
  const all = childrenWithPage(board, childPages, writesFor, conference.children);
  const own = you.role === 'child' ? all.filter(({ id }) => writesFor.includes(id)) : all;
  const child = own.find(({ id }) => id === chosen) ?? own[0];
  if (child === undefined) return <p className="soft">{t('children.none')}</p>;
  return (
    <div className="child-pages">
      {own.length > 1 && (
        <div className="child-choice" role="group" aria-label={t('children.whose')}>
          {own.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="child-choice-one"
              aria-pressed={id === child.id}
              onClick={() => setChosen(id)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {own.map((one) => (
        // Only hidden: what the chair has begun to write on one page is there again.
        <div key={one.id} hidden={one.id !== child.id}>
          <ChildPage {...{ view, board, send }} child={one} />
        </div>
      ))}
    </div>
  );
}
