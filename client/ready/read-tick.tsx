import { useState } from 'react';
import type { CommandSending } from '../provider/use-command.ts';
import { Checkbox } from '../ui/checkbox.tsx';

interface ReadTickProps {
  report: string;
  person: string;
  label: string;
  hint?: string;
  read: boolean;
  plain?: boolean;
  fixed?: boolean;
  send: CommandSending['send'];
}

/** "I have read it": ticked at once, and taken back when the server says no. */
export function ReadTick({ report, person, read, send, ...looks }: ReadTickProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  if (wanted === read) setWanted(null);
  const tick = async (is: boolean) => {
    setWanted(is);
    const answer = await send({ kind: 'readReport', report, person, read: is });
    if (!answer.ok) setWanted(null);
  };
  return <Checkbox {...looks} checked={wanted ?? read} onChange={(is) => void tick(is)} />;
}
