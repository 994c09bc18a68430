import { memo } from 'react';
import type { ConferenceView } from '../../shared/conference/view.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import { namesInWords } from '../parts/part-words.ts';
import { LineWords } from '../reading/line-words.tsx';
import type { ReadableLine } from '../reading/shown-line.ts';
import { Chip } from '../ui/chip.tsx';
import { previewsOf } from './release-command.ts';
import type { Judged } from './release-judge.ts';

/** What each newcomer will see, in the very words: those who would see the same stand together. */
export const ReleasePreview = memo(function ReleasePreview({
  view,
  judged,
}: {
  view: ConferenceView;
  judged: readonly Judged[];
}) {
  const t = useTexts();
  const lang = useLanguage();
  const previews = previewsOf(judged);
  return (
    <section className="release-preview" aria-label={t('parts.release.preview')}>
      <h3>{t('parts.release.preview')}</h3>
      {previews.length === 0 && <p className="soft">{t('parts.release.preview-none')}</p>}
      {previews.map(({ people, lines }) => (
        <article key={people[0]?.id}>
          <h4>
            {t('parts.release.will-see', {
              names: namesInWords(lang, people),
              count: lines.length,
            })}
          </h4>
          <ul>
            {lines.map((one) => (
              <li
                key={one.line.id}
                className={one.problems.length > 0 ? 'release-open' : undefined}
              >
                {one.problems.length > 0 && (
                  <Chip tone="danger" icon="warning">
                    {t('parts.release.not-yet')}
                  </Chip>
                )}
                <LineWords line={asTheySeeIt(view, lang, one)} plainKind={null} />
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
});

/** The line as it will stand on their board. */
function asTheySeeIt({ conference }: ConferenceView, lang: string, one: Judged): ReadableLine {
  const { line, text, known, more, saidBy, children } = one;
  const named = conference.children.filter(({ id }) => children.includes(id));
  const names = named.length === conference.children.length ? [] : named.map(({ name }) => name);
  return {
    ...line,
    text,
    saidBy,
    children: line.code === 'child-view' ? [] : names,
    childsWords: line.childsWords === null ? null : listInWords(names.slice(0, 1), lang),
    onlyFor: null,
    // Its number is another one on their board.
    number: null,
    answers: null,
    answersGrey: null,
    grey: null,
    agreedBy: one.agreedBy,
    stepIn: line.stepIn ? { ...line.stepIn, does: more.does ?? '' } : null,
    action: line.action && {
      ...line.action,
      with: one.helpers,
      howWeWillKnow: known,
      achievable: more.achievable ?? '',
      realistic: more.realistic ?? '',
      timely: more.timely ?? '',
    },
  };
}
