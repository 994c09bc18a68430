import { useEffect, useRef, useState } from 'react';
import type { DrawingKind } from '../../shared/drawing/drawing.ts';
import { sayPage } from '../../shared/drawing/say-page.ts';
import { regionsOf } from '../../shared/drawing/regions.ts';
import type { DrawingPage } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import type { ShownDrawing } from '../provider/drawing-hands.ts';
import { AddToFamily, AddToRing, AddWords } from './list-add.tsx';
import { tidiedUp } from './list-edits.ts';
import type { ListHands } from './list-hands.ts';
import { ListPerson } from './list-person.tsx';
import { rowButton } from './list-row.tsx';
import { isBare, sectionsOf, whereIs } from './list-sections.ts';
import type { Section, Where } from './list-sections.ts';
import { ListStatus, statusId, useTakeOff } from './list-status.tsx';
import type { OffPage } from './list-status.tsx';
import { ListWritten } from './list-written.tsx';
import { pageWordsIn } from './list-words.ts';
import './list.css';
import { useDrawingLabels } from './picture-labels.ts';
import { Button } from '../ui/button.tsx';

interface PageListProps {
  kind: DrawingKind;
  shown: ShownDrawing;
}

/** What lies on the page as a list: the same page in words, to be changed by keyboard by whoever draws. [W21] */
export function PageList({ kind, shown }: PageListProps) {
  const t = useTexts();
  const { page, hands, synced } = shown;
  if (!synced) return <p className="soft">{t('drawings.list.loading')}</p>;
  return (
    <section className="page-list" aria-label={t('drawings.list.heading')}>
      {hands === null ? (
        <SaidList kind={kind} page={page} />
      ) : (
        <HeldList kind={kind} page={page} hands={hands} />
      )}
    </section>
  );
}

/** For whoever only looks: a sentence each. */
function SaidList({ kind, page }: { kind: DrawingKind; page: DrawingPage }) {
  const t = useTexts();
  const labels = useDrawingLabels();
  const said = sayPage(kind, page, labels, pageWordsIn(t));
  if (said.length === 0) return <p className="soft">{t('drawings.list.empty')}</p>;
  return (
    <ul className="list-said">
      {said.map((words, at) => (
        // The same sentence may stand there twice.
        <li key={`${at} ${words}`} dir="auto">
          {words}
        </li>
      ))}
    </ul>
  );
}

type HeldListProps = Pick<ListHands, 'kind' | 'page' | 'hands'>;

function HeldList({ kind, page, hands }: HeldListProps) {
  const t = useTexts();
  const labels = useDrawingLabels();
  const [said, setSaid] = useState('');
  const [off, setOff] = useState<OffPage | null>(null);
  const [opened, setOpened] = useState<ReadonlyMap<string, Where>>(new Map());
  const focusOn = useFocusKept();
  const say = (words: string) => {
    setOff(null);
    setSaid(words);
  };
  const takeOff = useTakeOff({
    page,
    hands,
    onOff: (taken, words) => {
      setOff(taken);
      setSaid(words);
      focusOn(statusId);
    },
  });
  const list: ListHands = {
    kind,
    page,
    hands,
    say,
    takeOff,
    isOpen: (shape) => opened.has(shape),
    open: (shape) => setOpened((before) => new Map([...before, [shape.id, whereIs(kind, shape)]])),
    close: ({ id }) => {
      setOpened((before) => new Map([...before].filter(([one]) => one !== id)));
      focusOn(rowButton(id));
    },
    whereWords: (where) => {
      const region = regionsOf(kind).find(({ id }) => id === where);
      if (region !== undefined) return labels[region.id];
      return t(where === 'in-the-middle' ? 'drawings.list.in-the-middle' : 'drawings.list.outside');
    },
  };
  return (
    <>
      <p className="soft">{t('drawings.list.same')}</p>
      <ListStatus
        said={said}
        off={off}
        hands={hands}
        onBack={(words) => {
          say(words);
          focusOn(statusId);
        }}
      />
      {sectionsOf(kind, page.shapes, opened).map((section) => (
        <OneSection key={section.where} list={list} section={section} />
      ))}
    </>
  );
}

/** A row that goes, or comes up in another place, takes the focus with it: it comes back to where it is told. */
function useFocusKept(): (element: string) => void {
  const goal = useRef<string | null>(null);
  useEffect(() => {
    const element = goal.current === null ? null : document.getElementById(goal.current);
    goal.current = null;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) element?.focus();
  });
  return (element) => {
    goal.current = element;
  };
}

/** A house or a ring; on a page without any, its people, and then its words. */
function OneSection({ list, section }: { list: ListHands; section: Section }) {
  const { kind } = list;
  const regions = regionsOf(kind);
  if (regions.length === 0) return <WholePage list={list} section={section} />;
  const region = regions.find(({ id }) => id === section.where);
  return (
    <section className="list-section" aria-labelledby={`list-${section.where}`}>
      <h3 id={`list-${section.where}`}>{list.whereWords(section.where)}</h3>
      <Rows list={list} section={section} />
      {region?.is === 'ring' && <AddToRing list={list} region={region.id} />}
      {region?.is === 'house' && <AddWords list={list} region={region.id} />}
    </section>
  );
}

function WholePage({ list, section }: { list: ListHands; section: Section }) {
  const t = useTexts();
  const { kind, page, hands, say } = list;
  const { people, written } = section;
  const tidyUp = () => {
    const moved = tidiedUp(page);
    if (moved.length > 0) hands.put(moved);
    say(t('drawings.list.is-tidy'));
  };
  const isFamily = kind === 'family-tree';
  return (
    <>
      {(isFamily || people.length > 0) && (
        <section className="list-section" aria-labelledby="list-people">
          <div className="list-section-top">
            <h3 id="list-people">{t('drawings.list.people')}</h3>
            {isFamily && people.length > 1 && (
              <Button kind="secondary" size="small" icon="leaf" onPress={tidyUp}>
                {t('drawings.list.tidy')}
              </Button>
            )}
          </div>
          <Rows list={list} section={{ ...section, written: [], lines: 0 }} />
        </section>
      )}
      {isFamily && (
        <section className="list-section" aria-labelledby="list-add-person">
          <h3 id="list-add-person">{t('drawings.list.add-person')}</h3>
          {isBare(kind, page) && <p className="soft">{t('drawings.list.begins')}</p>}
          <AddToFamily list={list} />
        </section>
      )}
      {(!isFamily || written.length > 0 || section.lines > 0) && (
        <section className="list-section" aria-labelledby="list-written">
          <h3 id="list-written">{t('drawings.list.written')}</h3>
          <Rows list={list} section={{ ...section, people: [] }} />
          {!isFamily && <AddWords list={list} region={null} />}
        </section>
      )}
    </>
  );
}

function Rows({ list, section }: { list: ListHands; section: Section }) {
  const t = useTexts();
  const { people, written, lines } = section;
  return (
    <>
      {people.length + written.length > 0 && (
        <ul className="list-rows">
          {people.map((person) => (
            <ListPerson key={person.id} list={list} person={person} />
          ))}
          {written.map((words) => (
            <ListWritten key={words.id} list={list} words={words} />
          ))}
        </ul>
      )}
      {people.length + written.length + lines === 0 && (
        <p className="soft">{t('drawings.list.nothing-here')}</p>
      )}
      {lines > 0 && <p className="soft">{t('drawings.list.lines', { count: lines })}</p>}
    </>
  );
}
