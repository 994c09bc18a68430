import { Suspense } from 'react';
import { BrokenPage } from './broken-page.tsx';
import { Loading } from './loading.tsx';
import { Pages } from './pages.tsx';
import { ProveGate } from './prove-gate.tsx';

/** The whole browser's part. */
export function App() {
  return (
    <BrokenPage>
      <Suspense fallback={<Loading />}>
        <Pages />
        <ProveGate />
      </Suspense>
    </BrokenPage>
  );
}
