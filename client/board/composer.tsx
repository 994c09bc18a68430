import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Code } from '../../shared/board/codes.ts';
import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { WhoSees } from '../reading/who-sees.ts';
import { AudienceChoice, AudienceWords, MoreAudiences } from './audience-choice.tsx';
import './composer.css';
import type { Draft, Target } from './draft.ts';
import { Picker } from './picker.tsx';
import type { Choice } from './choice.ts';
import { readShortcut } from './shortcuts.ts';

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
  /** Which children it can be about. */
  named: readonly Choice[];
  /** Who can be chosen to see it. */
  audiences: readonly Choice[];
  /** Who will see it; null: that must be chosen first. */
  audience: string | null;
  sees: WhoSees | null;
  /** What else is to know of who will see it. */
  hint: string | null;
  /** Why it cannot be sent just now, in words. */
  hindrance: string | null;
}

/** Writing without the pen: in private, then sent. Nobody sees half a sentence, and nothing typed is lost. */
export function Composer(props: ComposerProps) {
  const { target, draft, onChange, onClose, lineText, hindrance } = props;
  const t = useTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const choice = {
    choices: props.audiences,
    chosen: props.audience,
    onChoose: (audience: string) => {
      onChange({ audience });
      text.current?.focus();
    },
  };
  const onSend = () => {
    if (draft.text.trim() !== '' && hindrance === null) props.onSend();
  };
  return (
    <form
      className="composer"
      aria-label={t(`board.composer.${target.kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
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
          chooseByKey(event, props);
        }}
        ref={text}
      />
      <div className="composer-foot">
        <div className="composer-audience">
          {props.isAdded && draft.text === '' && (
            <p className="composer-added">
              <Icon name="check" />
              {t('board.done.added')}
            </p>
          )}
          {hindrance !== null && <p className="audience-hint">{hindrance}</p>}
          {props.sees && <AudienceWords sees={props.sees} hint={props.hint} />}
          {target.kind === 'new' && <AudienceChoice {...choice} />}
          {target.kind === 'new' && <MoreAudiences {...choice} />}
        </div>
        <Button submits busy={draft.isSending}>
          {t(draft.isSending ? 'board.composer.sending' : `board.composer.send.${target.kind}`)}
        </Button>
      </div>
    </form>
  );
}

/** Alt, Shift and a digit: by its place on the keyboard, as everywhere on the board. */
function chooseByKey(
  event: KeyboardEvent,
  { target, audiences, onChange }: Pick<ComposerProps, 'target' | 'audiences' | 'onChange'>,
): void {
  const shortcut = readShortcut(event.nativeEvent, true);
  if (shortcut?.kind !== 'audience' || target.kind !== 'new') return;
  const choice = audiences[shortcut.number - 1];
  if (choice === undefined) return;
  event.preventDefault();
  onChange({ audience: choice.id });
}

function ComposerChoices(props: ComposerProps) {
  const { target, onChange, headings, kinds, speakers } = props;
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
          {props.named.length > 1 && (
            <Picker
              label={t('board.fields.children')}
              unchosen={t('board.fields.children-all')}
              choices={props.named}
              chosen={props.draft.children}
              multiple
              onChoose={(children) => onChange({ children })}
            />
          )}
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
