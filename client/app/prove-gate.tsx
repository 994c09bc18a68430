import { Suspense, lazy, useEffect, useState } from 'react';
import { askForProofBy } from '../provider/prove-again.ts';

/** Only staff are ever asked; nobody's phone fetches this. */
const ProveDialog = lazy(async () => ({
  default: (await import('../before/prove-dialog.tsx')).ProveDialog,
}));

/** Where the question "is it still you?" appears, over whatever page is shown. */
export function ProveGate() {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null);
  useEffect(() => {
    askForProofBy(() => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      setAnswer(() => resolve);
      return promise;
    });
  }, []);
  if (answer === null) return null;
  return (
    <Suspense fallback={null}>
      <ProveDialog
        onAnswer={(isProved) => {
          setAnswer(null);
          answer(isProved);
        }}
      />
    </Suspense>
  );
}
