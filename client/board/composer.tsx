import { useEffect, useRef } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { AudiencePicker, AudienceWords } from './audience-choice.tsx';
import type { WritesTo } from './audience-choice.tsx';
import './composer.css';
import type { Draft, Target } from './draft.ts';
import { Picker } from './picker.tsx';
import type { Choice } from './choice.ts';

interface ComposerProps {
  target: Target;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onSend: () => void;
  onClose: () => void;
  /** The last one has just been accepted. */
  isAdded: boolean;
  /** The line that is answered or put in other words. */
  lineText: string;
  headings: readonly Choice[];
  heading: string;
  kinds: readonly Code[];
  kind: Code;
  /** Whose words these can be: one's own, or those of people one speaks for. */
  speakers: readonly Choice[];
  speaker: string;
  writesTo: WritesTo;
}

/** Writing without the pen: in private, then sent. Nobody sees half a sentence, and nothing typed is lost. */
export function Composer(props: ComposerProps) {
  const { target, draft, onChange, onSend, onClose, lineText, writesTo } = props;
  const t = useTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <form
      className="composer"
      aria-label={t(`board.composer.${target.kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim() !== '') onSend();
      }}
    >
      <div className="composer-top">
        <p className="composer-heading">
          <b>{t(`board.composer.${target.kind}`)}</b>
          {lineText !== '' && <q className="composer-line">{lineText}</q>}
        </p>
        <IconButton icon="close" words={t('board.composer.close')} size="small" onPress={onClose} />
      </div>
      {draft.refusal !== null && (
        <Notice tone="wrong" announced>
          <p>{draft.refusal}</p>
        </Notice>
      )}
      <ComposerChoices {...props} />
      <TextArea
        label={t('board.composer.text')}
        labelHidden
        rows={2}
        maxLength={limits.lineText}
        value={draft.text}
        onChange={(words) => onChange({ text: words })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
        }}
        ref={text}
      />
      <div className="composer-foot">
        {props.isAdded && draft.text === '' ? (
          <p className="composer-added">
            <Icon name="check" />
            {t('board.done.added')}
          </p>
        ) : (
          target.kind !== 'reword' && <AudienceWords name={writesTo.name} />
        )}
        <Button submits busy={draft.isSending}>
          {t(draft.isSending ? 'board.composer.sending' : `board.composer.send.${target.kind}`)}
        </Button>
      </div>
    </form>
  );
}

function ComposerChoices(props: ComposerProps) {
  const { target, onChange, headings, kinds, speakers, writesTo } = props;
  const t = useTexts();
  if (target.kind === 'reword') return null;
  return (
    <div className="line-fields">
      {target.kind === 'new' && (
        <>
          {props.kind !== 'child-view' && (
            <Picker
              label={t('board.composer.where')}
              unchosen=""
              choices={headings}
              chosen={[props.heading]}
              onChoose={([heading]) => heading !== undefined && onChange({ heading, code: null })}
            />
          )}
          {kinds.length > 1 && (
            <Picker
              label={t('board.fields.kind')}
              unchosen=""
              choices={kinds.map((code) => ({ id: code, words: t(`board.kinds.${code}`) }))}
              chosen={[props.kind]}
              onChoose={([id]) => {
                const code = kinds.find((kind) => kind === id);
                if (code) onChange({ code });
              }}
            />
          )}
          <AudiencePicker writesTo={writesTo} />
        </>
      )}
      {speakers.length > 1 && (
        <Picker
          label={t('board.composer.speaker')}
          unchosen=""
          choices={speakers}
          chosen={[props.speaker]}
          onChoose={([saidBy]) => saidBy !== undefined && onChange({ saidBy })}
        />
      )}
    </div>
  );
}
