import { inks } from './inks.ts';
import type { Picture, PicturePart } from './picture.ts';
import { lineHeight } from './words-box.ts';

/**
 * The picture as SVG that can do nothing but be looked at: paths, words and numbers, no style, no script, no link.
 * Whatever somebody named a person is text in it, and stays text.
 */
export function pictureSvg(
  { x, y, width, height, parts }: Picture,
  { title, description }: { title: string; description: string },
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="${[x, y, width, height].map(number).join(' ')}" width="${number(width)}" height="${number(height)}">`,
    `<title>${text(title)}</title>`,
    ...(description === '' ? [] : [`<desc>${text(description)}</desc>`]),
    ...parts.map(partSvg),
    '</svg>',
  ].join('\n');
}

function partSvg(part: PicturePart): string {
  if (part.kind === 'path') {
    const { d, stroke, fill, width, dash } = part;
    const line =
      stroke === null
        ? ''
        : ` stroke="${inks[stroke].line}" stroke-width="${number(width)}" stroke-linecap="round" stroke-linejoin="round"`;
    const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash.map(number).join(' ')}"`;
    return `<path d="${text(d)}" fill="${fill === null ? 'none' : inks[fill].fill}"${line}${dashed}/>`;
  }
  const { x, y, size, ink, anchor, bold, lines, turn } = part;
  const turned =
    turn === undefined ? '' : ` transform="rotate(${number(turn)} ${number(x)} ${number(y)})"`;
  const weight = bold ? ' font-weight="700"' : '';
  const spans = lines.map(
    (line, at) =>
      `<tspan x="${number(x)}" y="${number(y + at * size * lineHeight)}">${text(line)}</tspan>`,
  );
  return `<text font-family="Noto Sans, sans-serif" font-size="${number(size)}"${weight} fill="${inks[ink].words}" text-anchor="${anchor}"${turned}>${spans.join('')}</text>`;
}

const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);

/** XML has no place at all for most control characters, nor for half an emoji. */
const text = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(nowhereInXml, '')
    .replaceAll(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);

// eslint-disable-next-line no-control-regex -- these are what must not be in it
const nowhereInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
