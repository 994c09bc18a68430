import { agreeable } from '../../shared/board/line.ts';
import { useTexts } from '../language/language.ts';
import type { ShownLine } from '../reading/shown-line.ts';
import type { BoardHands } from './board-hands.ts';
import { Picker } from './picker.tsx';

/** Who said aloud that they agree, ticked name by name by whoever writes; the server keeps who ticked it. */
export function AgreedBy({ line, hands }: { line: ShownLine; hands: BoardHands }) {
  const t = useTexts();
  if (!agreeable.has(line.code) || !line.rights.agree) return null;
  // With other words nobody agreed yet.
  const agreed = line.agreedBefore ? [] : (line.fields.agreedBy ?? []);
  const choose = (chosen: readonly string[]) => {
    for (const id of chosen) if (!agreed.includes(id)) hands.verbs.agree(line.id, true, id);
    for (const id of agreed) if (!chosen.includes(id)) hands.verbs.agree(line.id, false, id);
  };
  return (
    <div className="line-fields">
      <Picker
        label={t('board.agree.label')}
        unchosen={t('board.agree.nobody')}
        choices={hands.choices.people}
        chosen={agreed}
        multiple
        onChoose={choose}
      />
      {agreed.length > 0 && <p className="line-field-note">{t('board.agree.changed')}</p>}
    </div>
  );
}
