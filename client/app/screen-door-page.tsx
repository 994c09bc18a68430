import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { meSchema } from '../../shared/protocol/http.ts';
import { followLink } from '../join/follow-link.ts';
import type { Door } from '../join/follow-link.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { get } from '../provider/request.ts';
import { OverScreen } from '../screen/calm-screen.tsx';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { Frame } from './frame.tsx';
import { useLinkToken } from './link-token.ts';
import { Loading } from './loading.tsx';

/** `/screen#TOKEN`: the room's computer becomes its screen; without a token it goes on as the screen it is. */
export function ScreenDoorPage() {
  const t = useTexts();
  const token = useLinkToken('/screen');
  const [door, setDoor] = useState<Door | null>(null);
  useEffect(() => {
    if (door === null) void (token === null ? findScreen() : followLink(token)).then(setDoor);
  }, [token, door]);
  if (door === null) return <Loading />;
  if (door.at === 'inside') return <Redirect to={`/screen/${door.conference}`} replace />;
  if (door.at !== 'failed') return <OverScreen />;
  return (
    <Frame width="narrow">
      <Page
        width="narrow"
        title={t('app.name')}
        heading={t('app.offline.heading')}
        lead={failureWords(t, door.failure)}
      >
        <p>
          <Button onPress={() => setDoor(null)}>{t('app.offline.again')}</Button>
        </p>
      </Page>
    </Frame>
  );
}

async function findScreen(): Promise<Door> {
  const me = await get('/api/me?as=screen', meSchema);
  if (!me.ok) return { at: 'failed', failure: me.problem };
  if (me.value.as !== 'screen') return { at: 'over' };
  return { at: 'inside', conference: me.value.conference };
}
