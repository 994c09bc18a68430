import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import type { OutcomeWords } from '../../../shared/outcomes/words.ts';
import { html, type Markup } from './markup.ts';

type Decision = NonNullable<Outcomes['decision']>;

function child(decided: Decision['children'][number], words: OutcomeWords): Markup {
  const also =
    decided.alsoCategories.length === 0
      ? null
      : html`<br />${words.alsoCategory}: ${words.list(decided.alsoCategories)}`;
  const category =
    decided.category === null ? null : html`<br />${words.category}: ${decided.category}${also}`;
  const code =
    decided.censusCode === undefined ? null : html`<br />${words.censusCode(decided.censusCode)}`;
  return html`<li>
    <b>${decided.child}:</b> ${decided.words}${category}${code}${why(decided.reason)}${said(
      decided,
      words,
    )}${
      decided.differs === undefined
        ? null
        : html`<br />${words.differs}: <q dir="auto">${decided.differs}</q>`
    }
  </li>`;
}

const why = (reason: string | undefined): Markup | null =>
  reason === undefined ? null : html`<br /><span class="words" dir="auto">${reason}</span>`;

/** How many agencies said what, for those who saw it. */
function said({ said: counted = [] }: Decision['children'][number], words: OutcomeWords) {
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  const each = counted.map((one) => words.agencyCount(one.count, all, one.words));
  return each.length === 0 ? null : html`<br />${words.agenciesSaid}: ${words.list(each)}`;
}

const dissent = (view: Decision['dissent'][number], words: OutcomeWords): Markup =>
  html`<li>
    ${words.dissentLine(view.name, words.list(view.children), view.words)}
    <q dir="auto">${view.reason}</q>${view.formal === true ? html` ${words.formal}` : null}
  </li>`;

/** The decision child by child, with its reasons, who did not agree, and what the parents said beside it. */
export function decisionMarkup(decision: Outcomes['decision'], words: OutcomeWords): Markup {
  if (decision === null) return html`<p>${words.noDecision}</p>`;
  return html`<ul class="decided">
      ${decision.children.map((decided) => child(decided, words))}
    </ul>
    <p>${decision.by}</p>
    ${
      decision.children.every(({ outcome }) => outcome === 'plan')
        ? null
        : html`<p>${words.planStays}</p>`
    }${
      decision.quorum === undefined
        ? null
        : html`<p>${words.quorum(decision.quorum.agencies, decision.quorum.met)}</p>`
    }
    ${
      decision.reasons === ''
        ? null
        : html`<h3>${words.reasons}</h3>
            <p class="words" dir="auto">${decision.reasons}</p>`
    }${
      decision.dissent.length === 0
        ? null
        : html`<h3>${words.dissent}</h3>
            <ul>
              ${decision.dissent.map((view) => dissent(view, words))}
            </ul>`
    }${
      decision.parentsViews.length === 0
        ? null
        : html`<h3>${words.parentsViews}</h3>
            <ul>
              ${decision.parentsViews.map((view) => html`<li>${view.name}: <q dir="auto">${view.words}</q></li>`)}
            </ul>`
    }`;
}
