import { useState } from 'react';
import type { Template } from '../../shared/conference/template.ts';
import { formatsSchema, removedFormatSchema } from '../../shared/templates/own-format.ts';
import { templates } from '../../shared/templates/templates.ts';
import { failureWords } from '../language/failure-words.ts';
import { useTexts } from '../language/language.ts';
import { post } from '../provider/request.ts';
import { useFetched } from '../provider/use-fetched.ts';
import { useSending } from '../provider/use-sending.ts';
import { AskDialog } from '../ui/ask-dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { draftOf } from './format-draft.ts';
import { FormatEntry } from './format-entry.tsx';
import { FormatForm } from './format-form.tsx';
import './formats.css';
import { StartFrom } from './start-from.tsx';
import { useFormatDraft } from './use-format-draft.ts';

/** `/formats`: how the council holds its conferences, in formats of its own; administrators change them. */
export function FormatsPage() {
  const t = useTexts();
  const { value, failure, load } = useFetched('/api/formats', formatsSchema);
  const [draft, setDraft] = useFormatDraft();
  const [saved, setSaved] = useState<string | null>(null);
  if (draft !== null && value?.mayChange === true) {
    return (
      <Page
        key="form"
        width="wide"
        title={t('formats.title')}
        heading={draft.format.council.trim() || t('formats.new')}
        lead={t(draft.replaces === null ? 'formats.new-lead' : 'formats.change-lead')}
      >
        <FormatForm
          draft={draft}
          onChange={setDraft}
          onSaved={({ council }) => {
            setSaved(council);
            setDraft(null);
            void load();
          }}
          onLeave={() => setDraft(null)}
        />
      </Page>
    );
  }
  return (
    <Page
      key="list"
      title={t('formats.title')}
      heading={t('formats.heading')}
      lead={t('formats.lead')}
    >
      {failure !== null && (
        <Notice tone="wrong" announced>
          <p>{failureWords(t, failure)}</p>
        </Notice>
      )}
      <div role="status">
        {saved !== null && (
          <Notice tone="well">
            <p>{t('formats.saved', { council: saved })}</p>
          </Notice>
        )}
      </div>
      {value !== null && (
        <OwnFormats
          own={value.own}
          mayChange={value.mayChange}
          onChange={(template) => {
            setSaved(null);
            setDraft(draftOf(template, true));
          }}
          onRemoved={() => void load()}
        />
      )}
      {value?.mayChange === true && (
        <StartFrom
          formats={[...value.own, ...templates]}
          onStart={(template) => {
            setSaved(null);
            setDraft(draftOf(template, false));
          }}
        />
      )}
      <section className="stack" aria-labelledby="formats-shipped">
        <div>
          <h2 id="formats-shipped">{t('formats.shipped')}</h2>
          <p className="soft">{t('formats.shipped-hint')}</p>
        </div>
        <ul className="format-list">
          {templates.map((template) => (
            <FormatEntry key={template.id} template={template} />
          ))}
        </ul>
      </section>
    </Page>
  );
}

interface OwnFormatsProps {
  own: readonly Template[];
  mayChange: boolean;
  onChange: (template: Template) => void;
  onRemoved: () => void;
}

function OwnFormats({ own, mayChange, onChange, onRemoved }: OwnFormatsProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<Template | null>(null);
  return (
    <section className="stack" aria-labelledby="formats-own">
      <h2 id="formats-own">{t('formats.own')}</h2>
      {own.length === 0 && (
        <p className="soft">{t(mayChange ? 'formats.own-none' : 'formats.own-none-read')}</p>
      )}
      <ul className="format-list">
        {own.map((template) => (
          <FormatEntry
            key={template.id}
            template={template}
            {...(mayChange && {
              onChange: () => onChange(template),
              onRemove: () => setAsked(template),
            })}
          />
        ))}
      </ul>
      {asked !== null && (
        <RemoveDialog
          template={asked}
          onClose={() => setAsked(null)}
          onRemoved={() => {
            setAsked(null);
            onRemoved();
          }}
        />
      )}
    </section>
  );
}

interface RemoveDialogProps {
  template: Template;
  onClose: () => void;
  onRemoved: () => void;
}

function RemoveDialog({ template: { id, council }, onClose, onRemoved }: RemoveDialogProps) {
  const t = useTexts();
  const { send, isSending, failure } = useSending();
  const remove = async () => {
    const answer = await send(() => post(`/api/formats/${id}/remove`, {}, removedFormatSchema));
    if (answer.ok) onRemoved();
  };
  return (
    <AskDialog
      heading={t('formats.remove.heading', { council })}
      yes={t('formats.remove.yes')}
      no={t('formats.remove.no')}
      busy={isSending}
      failure={failure && failureWords(t, failure)}
      onYes={() => void remove()}
      onNo={onClose}
    >
      <p>{t('formats.remove.words')}</p>
    </AskDialog>
  );
}
