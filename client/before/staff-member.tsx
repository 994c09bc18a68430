import { useState } from 'react';
import type { StaffFacts } from '../../shared/protocol/staff.ts';
import { staffLinkSchema } from '../../shared/protocol/staff.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { anyAnswer, post } from '../provider/request.ts';
import { useSending } from '../provider/use-sending.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Chip } from '../ui/chip.tsx';
import type { Tone } from '../ui/chip.tsx';
import { Menu } from '../ui/menu.tsx';
import { StaffLink } from './staff-link.tsx';

type Member = StaffFacts['staff'][number];

interface StaffMemberProps {
  member: Member;
  /** Signs in at the council: links are not ours to make. */
  byCouncil: boolean;
  onChange: () => void;
}

const tones = {
  invited: 'accent',
  'in-use': 'well',
  stopped: 'plain',
} as const satisfies Record<Member['standing'], Tone>;

/** One colleague on the list, and what can be done about their account. */
export function StaffMember({ member, byCouncil, onChange }: StaffMemberProps) {
  const t = useTexts();
  const { id, name, standing, administrator, self } = member;
  const [asks, setAsks] = useState<'stop' | 'link' | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const { send, isSending, failure } = useSending();
  const setStopped = async (stopped: boolean) => {
    const answer = await send(() => post(`/api/staff/${id}/stop`, { stopped }, anyAnswer));
    if (!answer.ok) return;
    setAsks(null);
    onChange();
  };
  const makeLink = async () => {
    const answer = await send(() => post(`/api/staff/${id}/link`, {}, staffLinkSchema));
    if (!answer.ok) return;
    setAsks(null);
    setLink(answer.value.link);
  };
  const newLink = {
    id: 'link',
    words: t('staff.list.new-link'),
    icon: 'link',
    onChoose: () => setAsks('link'),
  } as const;
  const stop = {
    id: 'stop',
    words: t('staff.list.stop'),
    icon: 'lock',
    onChoose: () => setAsks('stop'),
  } as const;
  const start = {
    id: 'start',
    words: t('staff.list.start'),
    icon: 'check',
    onChoose: () => void setStopped(false),
  } as const;
  const items = standing === 'stopped' ? [start] : [...(byCouncil ? [] : [newLink]), stop];
  const wrong =
    failure !== null && failure.kind !== 'prove-again' ? failureWords(t, failure) : null;
  return (
    <li className="stack">
      <div className="staff-row">
        <span className="staff-row-name">
          {name}
          {self && <span className="soft">{t('staff.list.you')}</span>}
          {administrator && <span className="soft">{t('staff.list.administrator')}</span>}
        </span>
        <Chip tone={tones[standing]}>{t(`staff.list.${standing}`)}</Chip>
        {!self && (
          <Menu
            words={t('staff.list.more', { name })}
            icon="more"
            kind="quiet"
            size="small"
            iconOnly
            items={items}
          />
        )}
      </div>
      {link !== null && <StaffLink name={name} link={link} />}
      {asks !== null && (
        <AskDialog
          heading={t(`staff.list.${asks}-heading`, { name })}
          yes={t(`staff.list.${asks}-yes`)}
          no={t('staff.list.no')}
          grave={asks === 'stop'}
          busy={isSending}
          failure={wrong}
          onYes={() => void (asks === 'stop' ? setStopped(true) : makeLink())}
          onNo={() => setAsks(null)}
        >
          <p>{t(`staff.list.${asks}-words`, { name })}</p>
        </AskDialog>
      )}
    </li>
  );
}
