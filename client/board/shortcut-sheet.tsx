import { useTexts } from '../language/language.ts';
import './shortcut-sheet.css';

const keys = {
  walk: ['↑', '↓', '←', '→'],
  heading: ['Alt', '1'],
  audience: ['Alt', 'Shift', '2'],
  write: ['Enter'],
  'new-line': ['Shift', 'Enter'],
  leave: ['Esc'],
  menu: ['M'],
  move: ['Alt', '↑ ↓'],
  answer: ['C'],
  safety: ['S'],
  became: ['1', '2', '3', '4'],
  strike: ['Delete'],
  undo: ['Ctrl', 'Z'],
  redo: ['Ctrl', 'Shift', 'Z'],
  sheet: ['?'],
} as const;

const names = Object.keys(keys) as (keyof typeof keys)[];

/** Every key of the board, on one page. */
export function ShortcutSheet() {
  const t = useTexts();
  return (
    <>
      <p className="soft">{t('board.keys.lead')}</p>
      <dl className="shortcuts">
        {names.map((name) => (
          <div key={name}>
            <dt>
              {keys[name].map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`board.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
