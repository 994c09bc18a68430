import type { DecisionView } from '../../shared/conference/view.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import './decision.css';
import { outcomeWords } from './outcome-words.ts';
import { tallyWords } from './tally-words.ts';

interface DecisionWordsProps {
  decision: DecisionView;
  template: Pick<Template, 'decision' | 'categories' | 'settings'>;
  named: readonly { readonly id: string; readonly name: string }[];
  /** Who is meant by the ids in it. */
  people: readonly { readonly id: string; readonly name: string; readonly title: string }[];
  /** With what only the council's staff needs: the codes of the census. */
  staff?: boolean;
}

/** The decision as everyone reads it: child by child, why, who saw it otherwise, and what the parents say. */
export function DecisionWords({ decision, template, named, people, staff }: DecisionWordsProps) {
  const t = useTexts();
  const lang = useLanguage();
  const childName = (id: string) => named.find((child) => child.id === id)?.name ?? '';
  const personOf = (id: string) => people.find((person) => person.id === id);
  return (
    <div className="decision">
      <ul className="decision-children">
        {decision.children.map(({ child, outcome, category, alsoCategories, reason, differs }) => (
          <li key={child}>
            <p className="decision-child">{childName(child)}</p>
            <p className="decision-outcome">{outcomeWords(template, outcome)}</p>
            {category !== null && (
              <p>{t('board.decision.category', { category: categoryWords(template, category) })}</p>
            )}
            {alsoCategories.length > 0 && (
              <p>
                {t('board.decision.also', {
                  categories: listInWords(
                    alsoCategories.map((id) => categoryWords(template, id)),
                    lang,
                  ),
                })}
              </p>
            )}
            {category !== null && staff && (
              <p className="soft">
                {t('deciding.decision.code', { code: censusCode(template, category) })}
              </p>
            )}
            {reason !== undefined && (
              <p className="decision-words" dir="auto">
                {reason}
              </p>
            )}
            <Tally child={child} decision={decision} template={template} />
            {differs !== undefined && (
              <>
                <p className="decision-label">{t('deciding.decision.differs-shown')}</p>
                <p className="decision-words" dir="auto">
                  {differs}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
      {decision.children.some(({ outcome }) => outcome !== 'plan') && (
        <p>{t('deciding.decision.stays')}</p>
      )}
      <p className="decision-by">
        {decision.decides === template.settings.decides
          ? template.decision.by
          : t(`board.decision.by.${decision.decides}`)}
      </p>
      {decision.quorum !== undefined && <Quorum quorum={decision.quorum} />}
      {decision.reasons !== '' && (
        <section>
          <h3>{t('board.decision.reasons')}</h3>
          <p className="decision-words">{decision.reasons}</p>
        </section>
      )}
      {decision.dissent.length > 0 && (
        <section>
          <h3>{t('board.decision.dissent')}</h3>
          {decision.dissent.map((one) => (
            <Voice
              key={one.person}
              person={personOf(one.person)}
              words={one.reason}
              formal={one.formal === true}
            >
              {t('board.decision.view', {
                children: listInWords(one.children.map(childName), lang),
                outcome: outcomeWords(template, one.outcome),
              })}
            </Voice>
          ))}
        </section>
      )}
      {decision.parentsViews.length > 0 && (
        <section>
          <h3>{t('board.decision.parents')}</h3>
          {decision.parentsViews.map(({ person, words }) => (
            <Voice key={person} person={personOf(person)} words={words} />
          ))}
        </section>
      )}
    </div>
  );
}

/** How many agencies said what of this child, for those who saw it. */
function Tally({
  child,
  decision,
  template,
}: Pick<DecisionWordsProps, 'decision' | 'template'> & { child: string }) {
  const t = useTexts();
  const tally = decision.tally?.find((one) => one.child === child);
  const words = tally === undefined ? [] : tallyWords(t, template, tally);
  if (words.length === 0) return null;
  return (
    <>
      <p className="decision-label">{t('deciding.decision.said')}</p>
      <ul className="decision-tally">
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** For those who keep the record. */
function Quorum({ quorum: { agencies, met } }: { quorum: NonNullable<DecisionView['quorum']> }) {
  const t = useTexts();
  const words = met ? 'deciding.decision.quorum-met' : 'deciding.decision.quorum-not';
  return <p className="decision-by">{t(words, { count: agencies })}</p>;
}

function Voice({
  person,
  words,
  formal = false,
  children,
}: {
  person: { name: string; title: string } | undefined;
  words: string;
  formal?: boolean;
  children?: string;
}) {
  const t = useTexts();
  return (
    <div className="decision-voice">
      <p>
        <b>{person?.name}</b>
        {person && person.title !== '' && `, ${person.title}`}
        {children !== undefined && ` · ${children}`}
      </p>
      <p className="decision-words">{words}</p>
      {formal && <p className="soft">{t('deciding.decision.formal-shown')}</p>}
    </div>
  );
}

const categoryWords = ({ categories }: Pick<Template, 'categories'>, id: string): string =>
  categories.find((category) => category.id === id)?.words ?? id;

const censusCode = ({ categories }: Pick<Template, 'categories'>, id: string): string =>
  categories.find((category) => category.id === id)?.censusCode ?? '';
