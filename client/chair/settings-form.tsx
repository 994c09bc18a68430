import { useState } from 'react';
import type { Settings } from '../../shared/conference/conference.ts';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import { templateOf } from '../reading/template-of.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './settings-form.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

interface SettingsFormProps {
  view: ConferenceView;
  settings: Settings;
  send: Send;
}

const deciders = ['professionals', 'chair', 'agencies', 'members'] as const;
const supporters = [0, 1, 2, 3, 4, 5, 6, 8, 10];

/** Where the councils' leaflets differ: what this conference does, each with what its council usually does. */
export function SettingsForm({ view, settings, send }: SettingsFormProps) {
  const t = useTexts();
  const { council, settings: usual } = templateOf(view.conference);
  const { run, failure, isSending } = useSend(send);
  const [draft, setDraft] = useState<Settings | null>(null);
  const [isSaved, setSaved] = useState(false);
  const now = draft ?? settings;
  const change = (part: Partial<Settings>) => {
    setSaved(false);
    setDraft({ ...now, ...part });
  };
  const save = async () => {
    if (!(await run({ kind: 'changeSettings', ...now }))) return;
    setDraft(null);
    setSaved(true);
  };
  const usually = (what: string) => t('chair.settings.usually', { council, what });
  const many = (count: number) =>
    count === 0 ? t('chair.settings.none') : t('chair.settings.many', { count });
  const yesOrNo = (isYes: boolean) => t(`chair.settings.write.${isYes ? 'yes' : 'no'}`);
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label={t('chair.settings.supporters')}
        hint={usually(many(usual.supporters))}
        value={String(now.supporters)}
        onChange={(many) => change({ supporters: Number(many) })}
        options={[...new Set([...supporters, now.supporters])]
          .toSorted((a, b) => a - b)
          .map((count) => ({ value: String(count), words: many(count) }))}
        width="short"
      />
      <RadioGroup
        legend={t('chair.settings.write.legend')}
        hint={usually(yesOrNo(usual.supportersWrite))}
        value={now.supportersWrite ? 'yes' : 'no'}
        onChange={(answer) => change({ supportersWrite: answer === 'yes' })}
        options={[
          { value: 'no', words: yesOrNo(false), hint: t('chair.settings.write.no-hint') },
          { value: 'yes', words: yesOrNo(true) },
        ]}
      />
      <RadioGroup
        legend={t('chair.settings.decides.legend')}
        hint={usually(t(`chair.settings.decides.${usual.decides}`))}
        value={now.decides}
        onChange={(decides) => change({ decides })}
        options={deciders.map((who) => ({
          value: who,
          words: t(`chair.settings.decides.${who}`),
        }))}
      />
      <FailureNotice words={failure} />
      <div className="button-row">
        <Button submits busy={isSending} kind={draft === null ? 'secondary' : 'primary'}>
          {t('chair.settings.save')}
        </Button>
        <span role="status">{isSaved && t('chair.settings.saved')}</span>
      </div>
    </form>
  );
}
