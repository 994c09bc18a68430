import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { dateInWords, timeInWords } from '../language/dates.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { templateOf } from '../reading/template-of.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Page } from '../ui/page.tsx';
import { ChangeDetailsDialog } from './change-details-dialog.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';
import { ProgressChip } from './progress-chip.tsx';
import { StartDialog } from './start-dialog.tsx';

type Asked = 'start' | 'change' | 'postpone' | null;

/** What the conference is and what can be done with the whole of it. */
export function ConferenceTop({ view, children }: { view: ConferenceView; children: ReactNode }) {
  const t = useTexts();
  const lang = useLanguage();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const { conference } = view;
  const date = dateInWords(conference.date, lang);
  const time = timeInWords(conference.time, lang);
  return (
    <Page width="wide" title={t('before.page.title')} heading={t('before.page.on', { date, time })}>
      <div className="conference-top">
        <Facts about={conference} />
        <Actions view={view} ask={setAsked} />
      </div>
      {children}
      {asked === 'start' && <StartDialog view={view} onClose={close} />}
      {asked === 'change' && <ChangeDetailsDialog view={view} onClose={close} />}
      {asked === 'postpone' && <PostponeDialog about={conference} onClose={close} />}
    </Page>
  );
}

function Facts({ about }: { about: ConferenceView['conference'] }) {
  const t = useTexts();
  const lang = useLanguage();
  const names = about.children.map(({ name }) => name);
  return (
    <p className="facts">
      <ProgressChip progress={about.progress} />
      <span>{t(`before.kind.${about.kind}`)}</span>
      <span className="fact">
        <Icon name="child" />
        {listInWords(names, lang)}
      </span>
      {about.place !== '' && (
        <span className="fact">
          <Icon name="place" />
          {about.place}
        </span>
      )}
      <span className="fact">
        <Icon name="info" />
        {templateOf(about).council}
      </span>
    </p>
  );
}

function Actions({ view, ask }: { view: ConferenceView; ask: (asked: Asked) => void }) {
  const t = useTexts();
  const { conference, may } = view;
  const blank = `/conferences/${conference.id}/blank`;
  const items = [
    may.includes('changeDetails') && {
      id: 'change',
      words: t('before.page.change'),
      icon: 'pen' as const,
      onChoose: () => ask('change'),
    },
    may.includes('postpone') && {
      id: 'postpone',
      words: t('before.page.postpone'),
      icon: 'calendar' as const,
      onChoose: () => ask('postpone'),
    },
    {
      id: 'blank',
      words: t('before.page.print-blank'),
      icon: 'print' as const,
      onChoose: () => window.open(blank, '_blank', 'noopener'),
    },
  ];
  return (
    <div className="button-row">
      {may.includes('start') && (
        <Button onPress={() => ask('start')}>
          {t(conference.progress === 'adjourned' ? 'before.page.go-on' : 'before.page.start')}
        </Button>
      )}
      <LinkButton
        kind={may.includes('start') ? 'secondary' : 'primary'}
        href={`/c/${conference.id}`}
      >
        {t('before.page.to-board')}
      </LinkButton>
      <Menu
        kind="quiet"
        icon="more"
        words={t('before.page.more')}
        items={items.filter((item) => item !== false)}
      />
    </div>
  );
}
