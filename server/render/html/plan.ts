import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import type { OutcomeWords } from '../../../shared/outcomes/words.ts';
import { html, type Markup } from './markup.ts';

type Frame = NonNullable<Outcomes['plan']>[number];

/** Who leads the plan, who meets and how often. */
export const planMarkup = (frames: readonly Frame[], words: OutcomeWords): Markup =>
  html`${frames.map(
    ({ lead, coreGroup, every }) =>
      html`<dl>
        <div>
          <dt>${words.lead}</dt>
          <dd>${lead ?? words.notChosen}</dd>
        </div>
        <div>
          <dt>${words.coreGroup}</dt>
          <dd>${coreGroup.length === 0 ? words.notChosen : words.list(coreGroup)}</dd>
        </div>
        ${
          every === ''
            ? null
            : html`<div>
                <dt>${words.every}</dt>
                <dd dir="auto">${every}</dd>
              </div>`
        }
      </dl>`,
  )}`;
