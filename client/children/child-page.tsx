import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import type { SendCommand } from '../handed-in/posts.ts';
import { voicesOf } from '../handed-in/use-voices.ts';
import { useTexts } from '../language/language.ts';
import { LineWords } from '../reading/line-words.tsx';
import type { ShownBoard } from '../reading/shown-line.ts';
import { Button } from '../ui/button.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { HowTold } from './how-told.tsx';
import { PageForm } from './page-form.tsx';
import { pageLines, places } from './page-lines.ts';
import { WriteForPage } from './write-for-page.tsx';

interface ChildPageProps {
  view: ConferenceView;
  board: Pick<ShownBoard, 'band'>;
  send: SendCommand;
  child: { readonly id: string; readonly name: string };
}

/** One child's own words, under the board's own headings in words for a child. Never a number. */
export function ChildPage({ view, board, send, child }: ChildPageProps) {
  const t = useTexts();
  const [isChanging, setChanging] = useState(false);
  const voices = voicesOf(view);
  const lines = pageLines(board, child);
  const page = view.childPages?.find((one) => one.child === child.id);
  const isOwn = view.you.role === 'child';
  const mayChange = view.may.includes('keepChildPage') && page !== undefined;
  return (
    <article className="child-page" aria-labelledby={`child-page-${child.id}`}>
      <h3 id={`child-page-${child.id}`} className="child-page-name">
        {isOwn ? (
          <VisuallyHidden>{t('children.mine')}</VisuallyHidden>
        ) : (
          t('children.of', { name: child.name })
        )}
      </h3>
      {isChanging && page !== undefined ? (
        <PageForm {...{ view, send, child, page }} onDone={() => setChanging(false)} />
      ) : (
        <>
          {page !== undefined && <HowTold view={view} page={page} isOwn={isOwn} />}
          {mayChange && (
            <div>
              <Button kind="secondary" size="small" icon="pen" onPress={() => setChanging(true)}>
                {t('children.change')}
              </Button>
            </div>
          )}
        </>
      )}
      {places.map((place) => {
        const here = lines.get(place) ?? [];
        // Words without a place of their own need no heading where there are none.
        if (place === 'other' && here.length === 0) return null;
        return (
          <section key={place} className={`child-place child-place-${place}`}>
            <h4>{place === 'other' ? t('children.other') : voices[place]}</h4>
            {here.length === 0 ? (
              <p className="soft">{t(isOwn ? 'children.empty-own' : 'children.empty')}</p>
            ) : (
              <ul>
                {here.map((line) => (
                  <li key={line.id}>
                    <LineWords line={line} plainKind="child-view" />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
      <WriteForPage {...{ view, send, child }} />
    </article>
  );
}
