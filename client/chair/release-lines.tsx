import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useTexts } from '../language/language.ts';
import type { Say } from '../language/language.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import type { Candidate, CandidateGroup } from './release-candidates.ts';
import { toggled } from './release-draft.ts';
import type { ReleaseDraft } from './release-draft.ts';
import type { Judged } from './release-judge.ts';
import { ReleaseLine } from './release-line.tsx';

interface ReleaseLinesProps {
  view: ConferenceView;
  groups: readonly CandidateGroup[];
  /** The ticked ones, with what stands against them. */
  judged: readonly Judged[];
  draft: ReleaseDraft;
  onChange: (draft: ReleaseDraft) => void;
}

/** Everything they do not see yet, as ticks: Space ticks, arrows go from line to line. */
export function ReleaseLines({ view, groups, judged, draft, onChange }: ReleaseLinesProps) {
  const t = useTexts();
  const list = useRef<HTMLElement>(null);
  useArrows(list);
  const all = groups.flatMap(({ candidates }) => candidates);
  const allowed = view.people.filter(({ id }) => draft.mayBeNamed.includes(id));
  return (
    <section className="release-lines" aria-label={t('parts.release.which')} ref={list}>
      <h3>{t('parts.release.which')}</h3>
      {all.length === 0 && <p className="soft">{t('parts.release.nothing')}</p>}
      {allowed.length > 0 && (
        <fieldset className="release-named">
          <legend>{t('parts.release.named')}</legend>
          <div className="release-named-list">
            {allowed.map(({ id, name }) => (
              <Checkbox
                key={id}
                plain
                label={name}
                checked
                onChange={(is) =>
                  onChange({ ...draft, mayBeNamed: toggled(draft.mayBeNamed, id, is) })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      {groups.map((group) => (
        <Group key={group.id} group={group} judged={judged} draft={draft} onChange={onChange} />
      ))}
    </section>
  );
}

function Group({
  group: { id, heading, candidates },
  judged,
  draft,
  onChange,
}: Omit<ReleaseLinesProps, 'groups' | 'view'> & { group: CandidateGroup }) {
  const t = useTexts();
  const words = headingWords(t, id, heading);
  const lines = candidates.filter(({ line }) => line.code !== 'comment').map(({ line }) => line.id);
  const areAll = lines.length > 0 && lines.every((line) => draft.ticked.includes(line));
  const tickAll = () => {
    const ids = areAll ? candidates.map(({ line }) => line.id) : lines;
    onChange({
      ...draft,
      ticked: ids.reduce((list, one) => toggled(list, one, !areAll), draft.ticked),
    });
  };
  const tick = ({ line }: Candidate, is: boolean) => {
    const answers = candidates.filter(({ about }) => about === line.id);
    const gone = is ? [] : answers.map((answer) => answer.line.id);
    const left = draft.ticked.filter((one) => !gone.includes(one));
    onChange({ ...draft, ticked: toggled(left, line.id, is) });
  };
  return (
    <section className="release-group" aria-label={words}>
      <div className="release-group-top">
        <h4>{words}</h4>
        {lines.length > 1 && (
          <Button
            kind="quiet"
            size="small"
            spoken={t(areAll ? 'parts.release.untick-of' : 'parts.release.tick-of', {
              heading: words,
            })}
            onPress={tickAll}
          >
            {t(areAll ? 'parts.release.untick' : 'parts.release.tick', { count: lines.length })}
          </Button>
        )}
      </div>
      <ul>
        {candidates.map((candidate) => (
          <ReleaseLine
            key={candidate.line.id}
            candidate={candidate}
            judged={judged.find(({ line }) => line.id === candidate.line.id) ?? null}
            draft={draft}
            onTick={(is) => tick(candidate, is)}
            onChange={onChange}
          />
        ))}
      </ul>
    </section>
  );
}

const headingWords = (t: Say, id: string, heading: string): string =>
  id === 'dangers' || id === 'children' ? t(`parts.release.${id}`) : heading;

/** Up and down between the ticks, as in a list. */
function useArrows(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const held = list.current;
    const press = (event: KeyboardEvent) => {
      const step = steps.get(event.key);
      const ticks = [...(held?.querySelectorAll<HTMLInputElement>(tickOfLine) ?? [])];
      const at = ticks.findIndex((tick) => tick === event.target);
      if (step === undefined || at < 0) return;
      event.preventDefault();
      ticks[Math.min(Math.max(at + step, 0), ticks.length - 1)]?.focus();
    };
    held?.addEventListener('keydown', press);
    return () => held?.removeEventListener('keydown', press);
  }, [list]);
}

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

const tickOfLine = 'li > .choices input:enabled';
