import { useState } from 'react';
import type { AudienceView, ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { boardName, keptFromScreen } from '../reading/room-now.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';
import { FailureNotice } from './failure-notice.tsx';
import './screen-boards.css';
import { useSend } from './use-send.ts';
import type { Send } from './use-send.ts';

/** Which boards the screen may show: those that everyone here may see can be chosen, the others say who may not. */
export function ScreenBoards({ view, send }: { view: ConferenceView; send: Send }) {
  const t = useTexts();
  const lang = useLanguage();
  const { run, failure } = useSend(send);
  const { audiences = [], screen } = view;
  // What was pressed shows at once, until the server has answered.
  const [wish, setWish] = useState<readonly string[] | null>(null);
  const given = wish ?? screen?.audiences ?? [];
  const could = audiences.filter(({ id }) => screen?.could.includes(id) === true);
  const others = audiences.filter((board) => !could.includes(board));
  const name = (board: AudienceView) => boardName(t, lang, view, board);
  const give = async (board: string, isGiven: boolean) => {
    const kept = given.filter((one) => one !== board);
    const wished = isGiven ? [...kept, board] : kept;
    setWish(wished);
    await run({ kind: 'giveScreen', audiences: wished });
    setWish((now) => (now === wished ? null : now));
  };
  return (
    <fieldset className="screen-boards">
      <legend className="field-label">{t('chair.screen.boards')}</legend>
      <FailureNotice words={failure} />
      {could.map((board) => (
        <Checkbox
          key={board.id}
          label={name(board)}
          checked={given.includes(board.id)}
          onChange={(isGiven) => void give(board.id, isGiven)}
        />
      ))}
      {others.length > 0 && (
        <ul className="screen-boards-kept">
          {others.map((board) => (
            <li key={board.id}>
              <Icon name="lock" />
              <span>
                <b>{name(board)}</b>
                <Why view={view} board={board} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** Names are enough to know at a glance; the rest is counted. */
const namedAtMost = 3;

function Why({ view, board }: { view: ConferenceView; board: AudienceView }) {
  const t = useTexts();
  const lang = useLanguage();
  const kept = keptFromScreen(view, board);
  if (board.restricted || kept.length === 0) {
    return <span className="screen-boards-why">{t('chair.screen.never')}</span>;
  }
  const named = kept.slice(0, namedAtMost).map(({ name }) => name);
  const more = kept.length - named.length;
  const names = listInWords(
    more === 0 ? named : [...named, t('chair.screen.kept-more', { count: more })],
    lang,
  );
  return (
    <span className="screen-boards-why">
      {t('chair.screen.kept', { names, count: kept.length })}
    </span>
  );
}
