import { drawingLimits } from '../../shared/drawing/drawing.ts';
import type { WordsShape } from '../../shared/drawing/shape.ts';
import { useTexts } from '../language/language.ts';
import { ListField } from './list-field.tsx';
import type { ListHands } from './list-hands.ts';
import { ListRow, OffButton } from './list-row.tsx';
import { WhereSelect } from './list-where.tsx';

/** Words on the page: change them, put them into another house, take them off. Emptied, they go. */
export function ListWritten({ list, words }: { list: ListHands; words: WordsShape }) {
  const t = useTexts();
  const { text } = words.props;
  const name = shortened(text);
  const keep = (typed: string) => {
    if (typed.trim() === '') list.takeOff(words, name);
    else list.hands.put([{ ...words, props: { ...words.props, text: typed } }]);
  };
  return (
    <ListRow
      list={list}
      shape={words}
      name={name}
      words={
        <span className="list-written" dir="auto">
          {text}
        </span>
      }
    >
      <div className="list-fields">
        <ListField
          several
          label={t('drawings.list.text')}
          value={text}
          maxLength={drawingLimits.wordsText}
          onKeep={keep}
        />
        <WhereSelect list={list} shape={words} name={name} />
      </div>
      <OffButton name={name} onPress={() => list.takeOff(words, name)} />
    </ListRow>
  );
}

/** As a button names it. */
function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  return line.length > 40 ? `${line.slice(0, 40).toWellFormed()}…` : line;
}
