import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../language/language.ts';
import { ActionFieldRow, AnswersPicker, StepInFieldRow } from './action-fields.tsx';
import { AgreedBy } from './agreed-by.tsx';
import { AudienceWords } from './audience-choice.tsx';
import type { BoardHands } from './board-hands.ts';
import type { LineFields } from './board-verbs.ts';
import { LineFieldRow } from './line-fields.tsx';
import { LiveText } from './live-text.tsx';
import type { ShownLine } from '../reading/shown-line.ts';
import { WritingGuide } from './writing-guide.tsx';

/** Writing in a line where it stands. Everyone sees each word; Enter or Escape leaves it, and its text stays. */
export function LineEditor({ line, hands }: { line: ShownLine; hands: BoardHands }) {
  const t = useTexts();
  const text = useRef<HTMLTextAreaElement>(null);
  const { verbs } = hands;
  const change = (fields: LineFields) => hands.changeLine(line, fields, () => hands.edit(null));
  const kinds = hands.headings.find(({ codes }) => codes.includes(line.code))?.codes ?? [];
  const leaveByKey = (event: KeyboardEvent) => {
    if (!leaves(event)) return;
    event.preventDefault();
    event.stopPropagation();
    hands.edit(null);
  };
  return (
    <div className="line-editor">
      <LiveText
        label={t('board.editor.text')}
        value={line.text}
        open={() => verbs.openText(line.id)}
        boundTo={line.id}
        takesFocus
        onKeyDown={leaveByKey}
        ref={text}
      />
      <span className="visually-hidden" id={`text-${line.id}`}>
        {line.text}
      </span>
      <AudienceWords sees={hands.sees(line.audience)} />
      <LineFieldRow
        fields={line.fields}
        choices={hands.choices}
        kinds={kinds}
        onChange={change}
        onDone={() => text.current?.focus()}
      />
      {line.code === 'action' && (
        <ActionFieldRow fields={line.fields} choices={hands.choices} onChange={change} />
      )}
      {line.code === 'step-in' && (
        <StepInFieldRow fields={line.fields} choices={hands.choices} onChange={change} />
      )}
      {line.code === 'safety-goal' && (
        <div className="line-fields">
          <AnswersPicker fields={line.fields} choices={hands.choices} onChange={change} />
        </div>
      )}
      <AgreedBy line={line} hands={hands} />
      <WritingGuide code={line.code} format={hands.choices.format} />
    </div>
  );
}

/** Enter and Escape; Shift with Enter is a new line in the text, and an input method's own Enter is not ours. */
const leaves = (event: KeyboardEvent): boolean =>
  (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) &&
  !event.nativeEvent.isComposing;
