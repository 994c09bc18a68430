import { useState } from 'react';
import type { CopyReader } from '../../shared/protocol/giving-out.ts';
import { joinClasses } from '../ui/join-classes.ts';
import './copies-desk.css';
import type { Desk } from './hands.ts';
import { Overview } from './overview.tsx';
import { ReaderCopy } from './reader-copy.tsx';
import { ReaderList } from './reader-list.tsx';
import { StepsBar } from './steps-bar.tsx';
import { stepsOf } from './steps.ts';

/** Everybody's copy before it goes out, and who has opened it afterwards: whose, what it says, and what is to be done. */
export function CopiesDesk({ desk: given }: { desk: Desk }) {
  const readers = inOrder(given.facts.readers);
  const desk = { ...given, facts: { ...given.facts, readers } };
  const steps = stepsOf(desk.facts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const choose = (person: string | null) => {
    setChosen(person);
    if (person !== null) setSeen((before) => new Set([...before, person]));
  };
  const reader = readers.find(({ person }) => person === chosen);
  return (
    <div className={joinClasses('desk', reader !== undefined && 'desk-reading')}>
      <StepsBar desk={desk} steps={steps} seen={seen} onLookAt={choose} />
      <div className="desk-sides">
        <ReaderList desk={desk} chosen={chosen} seen={seen} onChoose={choose} />
        {reader === undefined ? (
          <Overview desk={desk} />
        ) : (
          <ReaderCopy key={reader.copy} desk={desk} reader={reader} onBack={() => choose(null)} />
        )}
      </div>
    </div>
  );
}

/** Copies in which something was found come first, and stay there once it is settled. */
const inOrder = (readers: readonly CopyReader[]): CopyReader[] =>
  readers.toSorted((one, other) => Number(other.hits.length > 0) - Number(one.hits.length > 0));
