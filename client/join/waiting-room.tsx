import type { ReactNode } from 'react';
import type { WaitingRoomView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Page } from '../ui/page.tsx';
import { StatusLine } from '../ui/status-line.tsx';
import './join.css';
import { isSelfRole } from './self-words.ts';

interface WaitingRoomProps {
  view: WaitingRoomView;
  standing: 'connecting' | 'open' | 'lost' | 'ended';
  onLeave: () => void;
  /** What they can do while they wait. */
  children?: ReactNode;
}

/** Somebody waits for the chair. The page changes by itself when the chair answers. */
export function WaitingRoom({ view, standing, onLeave, children }: WaitingRoomProps) {
  const t = useTexts();
  const { name, role } = view.you;
  const isLetIn = view.answer === 'let-in';
  return (
    <Page
      width="narrow"
      title={t('join.waiting.title')}
      heading={isLetIn ? t('join.waiting.opening') : t('join.waiting.heading')}
      lead={t('join.waiting.lead')}
    >
      <div className="waiting-panel">
        <div className="waiting-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        <p>
          {t('join.waiting.as')}
          <span className="waiting-who">
            <b>{name}</b>
            <Chip>{isSelfRole(role) ? t(`join.role.${role}`) : t(`roles.${role}`)}</Chip>
          </span>
        </p>
        <p className="soft">
          {t(view.started ? 'join.waiting.started' : 'join.waiting.not-started')}
        </p>
        <Connection standing={standing} />
      </div>
      {children}
      <p>
        <Button kind="secondary" icon="door" onPress={onLeave}>
          {t('join.waiting.leave')}
        </Button>
      </p>
    </Page>
  );
}

function Connection({ standing }: { standing: WaitingRoomProps['standing'] }) {
  const t = useTexts();
  if (standing === 'open') {
    return (
      <StatusLine tone="well" icon="check">
        {t('join.waiting.connected')}
      </StatusLine>
    );
  }
  const isLost = standing === 'lost';
  return (
    <StatusLine tone={isLost ? 'care' : 'calm'} icon={isLost ? 'cloud-off' : 'saving'}>
      {t(isLost ? 'join.waiting.lost' : 'join.waiting.connecting')}
    </StatusLine>
  );
}
