import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import '../ui/visually-hidden.css';

/** Says one thing to screen readers when there is a pause; the same words twice are said twice. */
export function useAnnouncer(): { announce: (words: string) => void; announcer: ReactNode } {
  const [said, setSaid] = useState({ words: '', turn: 0 });
  const announce = useCallback(
    (words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })),
    [],
  );
  const announcer = (
    <p className="visually-hidden" role="status">
      <span key={said.turn}>{said.words}</span>
    </p>
  );
  return { announce, announcer };
}
