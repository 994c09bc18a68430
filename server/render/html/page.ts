import { createHash } from 'node:crypto';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import { englishOutcomes, timeInWords, type OutcomeWords } from '../../../shared/outcomes/words.ts';
import { decisionMarkup } from './decision.ts';
import { linesMarkup } from './lines.ts';
import { html, type Markup } from './markup.ts';
import { planMarkup } from './plan.ts';
import { scaleMarkup } from './scale.ts';
import { style } from './style.ts';

/** For the page's Content-Security-Policy: its one stylesheet lies inside it, so that a saved page stays whole. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function person(someone: Outcomes['people'][number], words: OutcomeWords): Markup {
  const how = someone.where === 'room' ? words.inTheRoom : words.byVideo;
  const there = { present: how, left: `${how}, ${words.leftEarly}`, apologies: words.apologies }[
    someone.attendance
  ];
  const as = [someone.title || words.roles[someone.role], someone.agency]
    .filter((part) => part !== '')
    .join(', ');
  return html`<li>
    <b>${someone.name}</b>${as === '' ? null : html`, ${as}`} (${there})${times(someone, words)}
  </li>`;
}

/** When they were there, for those who keep the attendance list. */
const times = ({ attended = [] }: Outcomes['people'][number], words: OutcomeWords): Markup[] =>
  attended.map((time) => html`<span class="title">${timeInWords(time, words)}</span>`);

const date = (next: Outcomes['dates'][number], words: OutcomeWords): Markup =>
  html`<li>
    <b>${next.what}:</b>
    ${words.date(next.date)}${next.time === '' ? null : html`, ${words.at(next.time)}`}${next.place === '' ? null : html`, ${next.place}`}
  </li>`;

function head(outcomes: Outcomes, words: OutcomeWords): Markup {
  const { conference } = outcomes;
  return html`<header>
    <h1>${words.title}</h1>
    <p class="lead">
      ${words[conference.kind]}, ${words.date(conference.date)},
      ${conference.time}${conference.place === '' ? null : html`. ${conference.place}`}
    </p>
    <p><b>${words.children}:</b> ${words.list(conference.children)}</p>
    <p>
      ${words.aboutThis} ${words.madeFor(outcomes.for.name)}
      ${words.version(outcomes.version, words.date(outcomes.issuedAt))}
    </p>
  </header>`;
}

const dangers = (outcomes: Outcomes, words: OutcomeWords): Markup | null =>
  outcomes.dangers.length + outcomes.goals.length === 0
    ? null
    : html`<section class="danger">
        <h2>${words.dangers}</h2>
        ${outcomes.dangers.map(
          ({ statement, goals }) =>
            html`${linesMarkup([statement], words)}${
              goals.length === 0
                ? null
                : html`<h3>${words.goalsFor}</h3>
                    ${linesMarkup(goals, words)}`
            }`,
        )}${
          outcomes.goals.length === 0
            ? null
            : html`<h3>${words.goals}</h3>
                ${linesMarkup(outcomes.goals, words)}`
        }
      </section>`;

const heading = (under: Outcomes['headings'][number], words: OutcomeWords): Markup =>
  html`<section>
    <h2>${under.text}</h2>
    ${under.subtext === '' ? null : html`<p>${under.subtext}</p>`}${linesMarkup(under.lines, words)}
  </section>`;

/** Where the journal ended when a member of staff opened the page. */
interface JournalEnd {
  readonly at: number;
  readonly facts: number;
  readonly mac: string;
}

function foot({ code }: Outcomes, words: OutcomeWords, journal: JournalEnd | null): Markup | null {
  if (code === undefined && journal === null) return null;
  return html`<footer>
    ${code === undefined ? null : html`<p>${words.code(code)}<br />${words.whyCode}</p>`}${
      journal === null ? null : html`<p>${words.journal(journal)}</p>`
    }
  </footer>`;
}

/**
 * The typed outcomes as one page that stands alone: no script, no picture from elsewhere, headings in order, prints
 * well. Every word somebody wrote is put in as text, so nothing in it can become markup.
 */
export function outcomesPage(
  outcomes: Outcomes,
  words: OutcomeWords = englishOutcomes,
  journal: JournalEnd | null = null,
): string {
  const body = html`${head(outcomes, words)}
    <main>
      <section>
        <h2>${words.people}</h2>
        <ul>
          ${outcomes.people.map((someone) => person(someone, words))}
        </ul>
      </section>
      ${dangers(outcomes, words)}${
        outcomes.childrensWords.length === 0
          ? null
          : html`<section>
              <h2>${words.childrensWords}</h2>
              ${linesMarkup(outcomes.childrensWords, words)}
            </section>`
      }${outcomes.headings.map((under) => heading(under, words))}${
        outcomes.scales.length === 0
          ? null
          : html`<section>
              <h2>${words.scale}</h2>
              ${outcomes.scales.map((scale) => scaleMarkup(scale, words))}
            </section>`
      }${
        outcomes.plan === undefined
          ? null
          : html`<section>
              <h2>${words.plan}</h2>
              ${planMarkup(outcomes.plan, words)}
            </section>`
      }
      <section>
        <h2>${words.decision}</h2>
        ${decisionMarkup(outcomes.decision, words)}
      </section>
      <section>
        <h2>${words.dates}</h2>
        ${
          outcomes.dates.length === 0
            ? html`<p>${words.noDates}</p>`
            : html`<ul>
                ${outcomes.dates.map((next) => date(next, words))}
              </ul>`
        }
      </section>
      <section>
        <h2>${words.next}</h2>
        <p>${words.howToCorrect}</p>
        <p>${words.howToComplain}</p>
      </section>
    </main>
    ${foot(outcomes, words, journal)}`;
  return `<!doctype html><html lang="${words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${words.title}</title><style>${style}</style></head><body>${body.markup}</body></html>`;
}
