import type { ConferenceView, ScaleView } from '../../shared/conference/view.ts';
import { initialsOf } from '../../shared/outcomes/voices.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { scaleWords } from '../language/scale-words.ts';
import { boardName } from '../reading/room-now.ts';
import '../ui/number-line.css';
import { showAnswers } from '../ui/scale-answers.ts';
import type { ShownAnswer } from '../ui/scale-answers.ts';
import { spreadInWords } from '../ui/scale-result.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { sameQuestions } from './scale-groups.ts';
import type { SameQuestion } from './scale-groups.ts';
import './scale-side-by-side.css';

/** Questions that were put in more than one part, a column for each: everybody's number, never an average. */
export function ScaleSideBySide({ view }: { view: ConferenceView }) {
  const t = useTexts();
  const all = sameQuestions(view);
  if (all.length === 0) return null;
  return (
    <section className="side-by-side">
      <h3>{t('chair.scale.side-by-side')}</h3>
      <p className="soft">{t('chair.scale.side-by-side-words')}</p>
      {all.map((same) => (
        <OneQuestion key={same.scales[0]?.id} same={same} view={view} />
      ))}
    </section>
  );
}

const groups = ['family', 'professionals'] as const;

function OneQuestion({ same, view }: { same: SameQuestion; view: ConferenceView }) {
  const t = useTexts();
  const columns = same.scales.map((scale) => ({
    scale,
    answers: showAnswers(scale, view.people),
  }));
  return (
    <table className="side-by-side-table">
      <caption dir="auto">{same.question}</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('chair.scale.whose')}</VisuallyHidden>
          </th>
          {same.scales.map((scale) => (
            <th key={scale.id} scope="col">
              <BoardName view={view} audience={scale.audience} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group}>
            <th scope="row">{t(`chair.scale.group.${group}`)}</th>
            {columns.map(({ scale, answers }) => (
              <td key={scale.id}>
                <Numbers answers={answers.filter((one) => groupOf(one) === group)} />
              </td>
            ))}
          </tr>
        ))}
        <tr className="side-by-side-spread">
          <th scope="row">{t('chair.scale.group.spread')}</th>
          {columns.map(({ scale, answers }) => (
            <td key={scale.id}>
              <Spread scale={scale} answers={answers} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const groupOf = ({ voice }: ShownAnswer): (typeof groups)[number] =>
  voice === 'professional' ? 'professionals' : 'family';

function BoardName({ view, audience }: { view: ConferenceView; audience: string }) {
  const t = useTexts();
  const lang = useLanguage();
  const board = view.audiences?.find(({ id }) => id === audience);
  return board === undefined ? null : boardName(t, lang, view, board);
}

function Numbers({ answers }: { answers: readonly ShownAnswer[] }) {
  const t = useTexts();
  if (answers.length === 0) return <span className="soft">–</span>;
  return (
    <ul>
      {answers.map(({ name, title, voice, score }) => (
        <li key={name + title}>
          <b className={`voice voice-${voice}`} aria-hidden="true">
            {initialsOf(name)}
          </b>
          <span>
            {name}
            {title !== '' && <span className="side-by-side-title">{title}</span>}
          </span>
          <b className="side-by-side-number">{score ?? t('chair.scale.no-number')}</b>
        </li>
      ))}
    </ul>
  );
}

function Spread({ scale, answers }: { scale: ScaleView; answers: readonly ShownAnswer[] }) {
  const t = useTexts();
  const { answered, asked, standing } = scale;
  return standing === 'asking'
    ? t('chair.scale.count', { answered, asked })
    : spreadInWords(answers, scaleWords(t));
}
