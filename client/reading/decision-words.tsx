import type { DecisionView } from '../../shared/conference/view.ts';
import type { Template } from '../../shared/conference/template.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { listInWords } from '../language/list-in-words.ts';
import './decision.css';

interface DecisionWordsProps {
  decision: DecisionView;
  template: Pick<Template, 'decision' | 'categories' | 'settings'>;
  named: readonly { readonly id: string; readonly name: string }[];
  /** Who is meant by the ids in it. */
  people: readonly { readonly id: string; readonly name: string; readonly title: string }[];
}

/** The decision as everyone reads it: child by child, why, who saw it otherwise, and what the parents say. */
export function DecisionWords({ decision, template, named, people }: DecisionWordsProps) {
  const t = useTexts();
  const lang = useLanguage();
  const childName = (id: string) => named.find((child) => child.id === id)?.name ?? '';
  const personOf = (id: string) => people.find((person) => person.id === id);
  return (
    <div className="decision">
      <ul className="decision-children">
        {decision.children.map(({ child, outcome, category, alsoCategories }) => (
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
          </li>
        ))}
      </ul>
      <p className="decision-by">
        {decision.decides === template.settings.decides
          ? template.decision.by
          : t(`board.decision.by.${decision.decides}`)}
      </p>
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
            <Voice key={one.person} person={personOf(one.person)} words={one.reason}>
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

function Voice({
  person,
  words,
  children,
}: {
  person: { name: string; title: string } | undefined;
  words: string;
  children?: string;
}) {
  return (
    <div className="decision-voice">
      <p>
        <b>{person?.name}</b>
        {person && person.title !== '' && `, ${person.title}`}
        {children !== undefined && ` · ${children}`}
      </p>
      <p className="decision-words">{words}</p>
    </div>
  );
}

/** The council's own words for an outcome. */
export function outcomeWords(
  { decision }: Pick<Template, 'decision'>,
  outcome: 'plan' | 'child-in-need' | 'neither',
): string {
  if (outcome === 'plan') return decision.plan;
  return outcome === 'neither' ? decision.neither : decision.childInNeed;
}

const categoryWords = ({ categories }: Pick<Template, 'categories'>, id: string): string =>
  categories.find((category) => category.id === id)?.words ?? id;
