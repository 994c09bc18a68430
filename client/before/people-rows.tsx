import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import { useTexts } from '../language/language.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { personField } from './check-draft.ts';
import { isEmptyPerson, newPerson } from './draft.ts';
import type { DraftPerson } from './draft.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { PersonFields } from './person-fields.tsx';
import { readList } from './read-list.ts';
import './rows.css';
import { useRows } from './use-rows.ts';

interface PeopleRowsProps {
  rows: readonly DraftPerson[];
  onChange: (rows: readonly DraftPerson[]) => void;
  wordsFor: (field: string) => string | undefined;
}

/** Who is invited, one row a person, quick to fill in without the mouse. */
export function PeopleRows({ rows, onChange, wordsFor }: PeopleRowsProps) {
  const t = useTexts();
  const [isPasting, setPasting] = useState(false);
  const add = () => onChange([...rows, newPerson()]);
  const { list, onKeyDown, focusRow } = useRows(rows.length, add);
  const remove = (key: string) => {
    const left = rows.filter((row) => row.key !== key);
    onChange(left.length === 0 ? [newPerson()] : left);
    focusRow(0);
  };
  const addAll = (people: readonly DraftPerson[]) => {
    onChange([...rows.filter((row) => !isEmptyPerson(row)), ...people]);
    setPasting(false);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    addAll(readList(text));
  };
  return (
    <div className="rows">
      <PeopleHeads />
      <div className="rows" role="presentation" ref={list} onKeyDown={onKeyDown}>
        {rows.map((row, at) => (
          <div
            className="person-row"
            key={row.key}
            data-row
            role="group"
            aria-label={t('before.people.row', { number: at + 1 })}
          >
            <PersonFields
              person={row}
              onChange={(changed) =>
                onChange(rows.map((old) => (old.key === row.key ? changed : old)))
              }
              ids={{ name: personField(at, 'name'), role: personField(at, 'role') }}
              wordsFor={wordsFor}
              onPaste={paste}
            />
            <span className="person-remove">
              <IconButton
                icon="close"
                words={t('before.people.remove', { name: row.name || t('before.people.nameless') })}
                onPress={() => remove(row.key)}
              />
            </span>
          </div>
        ))}
      </div>
      <div className="button-row">
        <Button
          kind="secondary"
          size="small"
          icon="plus"
          onPress={() => {
            add();
            focusRow(rows.length);
          }}
        >
          {t('before.people.add')}
        </Button>
        <Button kind="quiet" size="small" icon="copy" onPress={() => setPasting(true)}>
          {t('before.people.paste')}
        </Button>
      </div>
      {isPasting && <PasteDialog onAdd={addAll} onClose={() => setPasting(false)} />}
    </div>
  );
}

/** What each column is, for the eye; every field has its own label as well. */
function PeopleHeads() {
  const t = useTexts();
  return (
    <div className="people-heads" aria-hidden="true">
      <span>{t('before.people.name')}</span>
      <span>{t('before.people.title')}</span>
      <span>{t('before.people.role')}</span>
      <span>{t('before.people.agency')}</span>
      <span>{t('before.people.where')}</span>
      <span>{t('before.people.device-short')}</span>
    </div>
  );
}
