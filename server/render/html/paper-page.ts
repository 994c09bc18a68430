import { createHash } from 'node:crypto';
import type { Paper, PaperSize } from '../../../shared/papers/paper.ts';
import { html, type Markup } from './markup.ts';
import { directionOfLanguage } from '../direction.ts';
import { blocksMarkup } from './blocks.ts';
import { style } from './style.ts';

/** For the page's Content-Security-Policy: its one stylesheet lies inside it, so that a saved page stays whole. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/**
 * Any paper as one page that stands alone: no script, no picture from elsewhere, headings in order, prints well. Every
 * word somebody wrote is put in as text, so nothing in it can become markup.
 */
export function paperPage(paper: Paper, size: PaperSize): string {
  const { lang, title, foot } = paper;
  const begin = html`<html lang="${lang}" dir="${directionOfLanguage(lang)}" class="${size}">`;
  const head = html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    ${styleMarkup}
  </head>`;
  const body = html`<body>
    <header>
      <h1>${title}</h1>
      ${paper.lead.map((sentence) => html`<p dir="auto">${sentence}</p>`)}
    </header>
    <main>${blocksMarkup(paper.blocks, { level: 2, heading: '' })}</main>
    ${
      foot.length === 0
        ? null
        : html`<footer>${foot.map((sentence) => html`<p>${sentence}</p>`)}</footer>`
    }
  </body>`;
  return `<!doctype html>${begin.markup}${head.markup}${body.markup}</html>`;
}

/** Exactly the bytes whose hash stands in the policy. */
const styleMarkup: Markup = { markup: `<style>${style}</style>` };
