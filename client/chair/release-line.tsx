import { useState } from 'react';
import { limits } from '../../shared/protocol/limits.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { joinClasses } from '../ui/join-classes.ts';
import { FieldError } from '../ui/field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { Candidate } from './release-candidates.ts';
import { toggled } from './release-draft.ts';
import type { ReleaseDraft } from './release-draft.ts';
import { planWords } from './release-judge.ts';
import type { Judged, Problem } from './release-judge.ts';

interface ReleaseLineProps {
  candidate: Candidate;
  /** What stands against it; null while it is not ticked. */
  judged: Judged | null;
  draft: ReleaseDraft;
  onTick: (is: boolean) => void;
  onChange: (draft: ReleaseDraft) => void;
}

/** One line to tick; once ticked, what stands against it and the box for other words. */
export function ReleaseLine({ candidate, judged, draft, onTick, onChange }: ReleaseLineProps) {
  const t = useTexts();
  const { line, about } = candidate;
  const isTicked = draft.ticked.includes(line.id);
  const waits = about !== null && !draft.ticked.includes(about);
  return (
    <li className={joinClasses('release-line', line.code === 'comment' && 'release-answer')}>
      <Checkbox
        plain
        id={`release-${line.id}`}
        label={line.text}
        hint={waits ? t('parts.release.with-its-line') : aboutLine(t, candidate)}
        checked={isTicked && !waits}
        fixed={waits}
        onChange={onTick}
      />
      {judged !== null && !waits && <Ticked judged={judged} draft={draft} onChange={onChange} />}
    </li>
  );
}

function aboutLine(t: Say, { line, answers }: Candidate): string {
  const who = line.saidBy.map(({ name }) => name).join(', ');
  const kind =
    answers === null
      ? t(`board.kinds.${line.code}`)
      : t('parts.release.answers', { line: answers.slice(0, 50) });
  return [kind, who, line.children.join(', ')].filter((words) => words !== '').join(' · ');
}

interface TickedProps {
  judged: Judged;
  draft: ReleaseDraft;
  onChange: (draft: ReleaseDraft) => void;
}

function Ticked({ judged, draft, onChange }: TickedProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { line, leftOut, problems } = judged;
  const { id } = line;
  const needsWords = problems.some(({ kind }) => kind !== 'person');
  const [isOpen, setOpen] = useState(needsWords || draft.words[id] !== undefined);
  const words = draft.words[id] ?? line.text;
  const shown = isOpen || needsWords;
  const names = (list: readonly { name: string }[]) =>
    listInWords(
      list.map(({ name }) => name),
      lang,
    );
  return (
    <div className="release-ticked">
      {leftOut.length > 0 && judged.children.length > 0 && (
        <p className="release-left-out">
          {t('parts.release.left-out', {
            names: names(leftOut),
            readers: names(judged.leftOutFor),
          })}
        </p>
      )}
      {problems.map((problem) => (
        <FieldError key={problemKey(problem)} words={problemWords(t, problem, names)} />
      ))}
      <MayBeNamed judged={judged} draft={draft} onChange={onChange} />
      {problems.some(({ kind }) => kind === 'child') && (
        <Checkbox
          plain
          label={t('parts.release.not-about')}
          checked={draft.notAboutThem.includes(id)}
          onChange={(is) =>
            onChange({ ...draft, notAboutThem: toggled(draft.notAboutThem, id, is) })
          }
        />
      )}
      {shown ? (
        <>
          <TextArea
            id={`words-${id}`}
            label={t('parts.release.words')}
            hint={t('parts.release.words-hint')}
            rows={2}
            value={words}
            maxLength={limits.lineText}
            onChange={(text) => onChange({ ...draft, words: { ...draft.words, [id]: text } })}
          />
          {(line.fields.howWeWillKnow ?? '') !== '' && (
            <TextArea
              label={t('parts.release.known')}
              rows={2}
              value={draft.known[id] ?? line.fields.howWeWillKnow ?? ''}
              maxLength={limits.reasonText}
              onChange={(text) => onChange({ ...draft, known: { ...draft.known, [id]: text } })}
            />
          )}
          {planWords
            .filter((field) => (line.fields[field] ?? '') !== '')
            .map((field) => (
              <TextArea
                key={field}
                label={t(`parts.release.more.${field}`)}
                rows={2}
                value={draft.more[id]?.[field] ?? line.fields[field] ?? ''}
                maxLength={limits.reasonText}
                onChange={(said) => {
                  const more = { ...draft.more[id], [field]: said };
                  onChange({ ...draft, more: { ...draft.more, [id]: more } });
                }}
              />
            ))}
        </>
      ) : (
        <Button
          kind="quiet"
          size="small"
          icon="pen"
          spoken={t('parts.release.other-words-for', { line: line.text })}
          onPress={() => setOpen(true)}
        >
          {t('parts.release.other-words')}
        </Button>
      )}
    </div>
  );
}

/** One press, and the name may stand in every line. */
function MayBeNamed({ judged: { line, problems }, draft, onChange }: TickedProps) {
  const t = useTexts();
  const people = problems.flatMap((problem) => (problem.kind === 'person' ? problem.people : []));
  if (people.length === 0) return null;
  const allow = (id: string) => {
    onChange({ ...draft, mayBeNamed: toggled(draft.mayBeNamed, id, true) });
    // The button goes with the flag; the line it belonged to is the place to go on from.
    document.getElementById(`release-${line.id}`)?.focus();
  };
  return (
    <div className="button-row">
      {people.map(({ id, name }) => (
        <Button key={id} kind="secondary" size="small" icon="check" onPress={() => allow(id)}>
          {t('parts.release.name-may-stand', { name })}
        </Button>
      ))}
    </div>
  );
}

const problemKey = (problem: Problem): string =>
  problem.kind === 'child' ? `${problem.kind}-${problem.in}` : problem.kind;

/** What stands against a line, in a plain sentence. */
function problemWords(
  t: Say,
  problem: Problem,
  names: (list: readonly { name: string }[]) => string,
): string {
  switch (problem.kind) {
    case 'child':
      return t(`parts.release.problem.child-${problem.in}`, {
        names: names(problem.children),
        readers: names(problem.readers),
      });
    case 'person':
      return t('parts.release.problem.person', { names: names(problem.people) });
    default:
      return t(`parts.release.problem.${problem.kind}`, {
        names: names(problem.children),
        readers: names(problem.readers),
      });
  }
}
