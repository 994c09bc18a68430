import { useState } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { ScreenCheckDialog } from './screen-check-dialog.tsx';
import type { Links } from './use-links.ts';

interface RoomPanelProps {
  conference: ConferenceView['conference'];
  links: Links | null;
}

/** The room's code, its screen, and what to print for it. */
export function RoomPanel({ conference, links }: RoomPanelProps) {
  const t = useTexts();
  const [isChecking, setChecking] = useState(false);
  return (
    <section className="panel" aria-labelledby="room-heading">
      <h2 id="room-heading">{t('before.room.heading')}</h2>
      {links !== null && <RoomCode room={links.room} />}
      <Button
        kind="secondary"
        icon="screen"
        busy={links === null}
        onPress={() => setChecking(true)}
      >
        {t('before.room.open-screen')}
      </Button>
      <LinkButton kind="secondary" icon="ticket" href={`/conferences/${conference.id}/slips`}>
        {t('before.room.slips')}
      </LinkButton>
      <LinkButton kind="secondary" icon="print" newTab href={`/conferences/${conference.id}/blank`}>
        {t('before.room.blank')}
      </LinkButton>
      {isChecking && links !== null && (
        <ScreenCheckDialog link={links.screen.link} onClose={() => setChecking(false)} />
      )}
    </section>
  );
}

function RoomCode({ room }: { room: Links['room'] }) {
  const t = useTexts();
  return (
    <>
      <div>
        <p className="field-label">{t('before.room.code')}</p>
        <p className="room-code">{room.code}</p>
      </div>
      <div className="room-qr">
        <QrCode link={room.link} words={t('before.room.qr', { address: room.address })} />
      </div>
      <p className="field-hint">{t('before.room.code-hint', { address: room.address })}</p>
    </>
  );
}
