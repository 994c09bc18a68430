import { limits } from '../../shared/protocol/limits.ts';
import { useTexts } from '../language/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { bornField, childField } from './check-draft.ts';
import { newChild } from './draft.ts';
import type { DraftChild } from './draft.ts';
import './rows.css';
import { useRows } from './use-rows.ts';

interface ChildrenRowsProps {
  rows: readonly DraftChild[];
  onChange: (rows: readonly DraftChild[]) => void;
  wordsFor: (field: string) => string | undefined;
}

/** The children's first names, one under the other. */
export function ChildrenRows({ rows, onChange, wordsFor }: ChildrenRowsProps) {
  const t = useTexts();
  const add = () => onChange([...rows, newChild()]);
  const { list, onKeyDown, focusRow } = useRows(rows.length, add);
  const change = (key: string, part: Partial<DraftChild>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const remove = (key: string) => {
    const left = rows.filter((row) => row.key !== key);
    onChange(left.length === 0 ? [newChild()] : left);
    focusRow(0);
  };
  return (
    <div className="rows" role="presentation" ref={list} onKeyDown={onKeyDown}>
      <div className="children-rows">
        {rows.map((row, at) => (
          <div className="child-row" key={row.key} data-row>
            <TextInput
              id={childField(at)}
              label={t('before.children.child', { number: at + 1 })}
              value={row.name}
              onChange={(name) => change(row.key, { name })}
              error={wordsFor(childField(at))}
              maxLength={limits.nameText}
              autoComplete="off"
            />
            <TextInput
              id={bornField(at)}
              type="date"
              width="short"
              label={t('formats.details.born')}
              value={row.born}
              onChange={(born) => change(row.key, { born })}
              error={wordsFor(bornField(at))}
            />
            <IconButton
              icon="close"
              words={t('before.children.remove', { name: row.name || t('before.people.nameless') })}
              onPress={() => remove(row.key)}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          kind="secondary"
          size="small"
          icon="plus"
          onPress={() => {
            add();
            focusRow(rows.length);
          }}
        >
          {t('before.children.add')}
        </Button>
      </div>
    </div>
  );
}
