import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useTexts } from '../language/language.ts';
import { BrokenPage } from './broken-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** Every address of the browser's part, each area in a chunk of its own. */
export function App() {
  const t = useTexts();
  return (
    <BrokenPage>
      <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
        <Switch>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </BrokenPage>
  );
}
