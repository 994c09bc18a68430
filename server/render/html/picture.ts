import { pictureSvg } from '../../../shared/drawing/picture-svg.ts';
import type { Block } from '../../../shared/papers/paper.ts';
import { cleanPicture } from '../clean-picture.ts';
import { cleanText } from '../clean-text.ts';
import { html, type Markup } from './markup.ts';

/** What somebody drew, in the page itself: `pictureSvg` writes nothing but paths, numbers and escaped words. */
export function pictureMarkup({ picture, alt }: Block & { is: 'picture' }): Markup {
  const svg: Markup = {
    markup: pictureSvg(cleanPicture(picture), { title: cleanText(alt), description: '' }),
  };
  return html`<div class="drawing">${svg}</div>`;
}
