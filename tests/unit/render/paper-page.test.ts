import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperPage, styleHash } from '../../../server/render/html/paper-page.ts';
import { policyFor } from '../../../server/http/security-headers.ts';
import { anyText } from '../../support/any-text.ts';
import { paperSaying } from '../../support/sample-papers.ts';

const pageSaying = (text: string): string => paperPage(paperSaying(text), 'standard');

const tagsOf = (page: string): string[] => page.match(/<[^>]*>/gu) ?? [];

test('[H1] whatever somebody wrote is text in the page, never markup', () => {
  const page = pageSaying('<script>alert(1)</script> & "quotes" <img src=x onerror=alert(1)>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
  expect(page).not.toMatch(/<script|<img|="[^"]*<img/u);
});

test('[H2] bidi overrides and halves of an emoji cannot turn or break the page', () => {
  const page = pageSaying('\u202Edrowssap \ud83d');
  expect(page).not.toContain('\u202E');
  expect(page.isWellFormed()).toBe(true);
  expect(page).toContain('drowssap');
});

test('[H3] any text yields a page with the same tags as an ordinary one', () => {
  const shape = (page: string) => tagsOf(page).map((tag) => tag.split(/[\s>]/u)[0]);
  const usual = shape(pageSaying('words'));
  fc.assert(
    fc.property(anyText({ minLength: 1 }), (text) => {
      expect(shape(pageSaying(text))).toEqual(usual);
    }),
  );
});

test('[H4] headings stand in order, no level is skipped, and the page names its language and direction', () => {
  const page = pageSaying('words');
  const levels = [...page.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
  expect(levels).toEqual([1, 2, 3, 2, 2]);
  expect(page).toMatch(/^<!doctype html><html lang="en-GB" dir="ltr"/u);
  expect(paperPage({ ...paperSaying('words'), lang: 'ur' }, 'standard')).toMatch(
    /^<!doctype html><html lang="ur" dir="rtl"/u,
  );
});

test('[H4] the page fetches nothing and has no script, and its policy allows its one stylesheet alone', () => {
  const page = pageSaying('https://example.org/a.js');
  expect(page).not.toMatch(/<script|<link|<iframe|\bsrc=|\bhref=|url\(|@import/u);
  expect(page.match(/<style>/gu)).toHaveLength(1);
  const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
  expect(`'sha256-${createHash('sha256').update(style).digest('base64')}'`).toBe(styleHash);
  expect(policyFor({ style: styleHash })).toContain(styleHash);
});

test('[H3] every tag that is opened is closed, in its order', () => {
  const open: string[] = [];
  for (const tag of tagsOf(pageSaying('words')).filter((one) => !/^<!|\/>$|^<meta/u.test(one))) {
    const name = /^<\/?([a-z0-9]+)/u.exec(tag)?.[1] ?? '';
    if (tag.startsWith('</')) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
});

test('[H17] a line of any language stands in it and in its own direction', () => {
  const page = pageSaying('یہ ٹھیک ہے');
  expect(page).toContain('<span class="text" lang="pl">یہ ٹھیک ہے</span>');
  for (const around of placesOf('یہ', page)) {
    expect(around.join('')).toMatch(/dir="auto"|<bdi|<title>|<div class="drawing">/u);
  }
});

/** The tags that each place where these words stand lies in. */
function placesOf(words: string, page: string): string[][] {
  const open: string[] = [];
  const places: string[][] = [];
  for (const [, tag, text] of page.matchAll(/(<[^>]*>)([^<]*)/gu)) {
    if (tag?.startsWith('</') === true) open.pop();
    else if (tag !== undefined && !/^<!|\/>$|^<meta/u.test(tag)) open.push(tag);
    if (text?.includes(words) === true) places.push([...open]);
  }
  return places;
}

test('[H18] every cell has a heading of its row and its column, and the picture says in words what it shows', () => {
  const page = pageSaying('words');
  expect(page.match(/<th scope="col"/gu)).toHaveLength(3);
  expect(page.match(/<th scope="row"/gu)).toHaveLength(2);
  expect(page).toContain('data-label="Number: "');
  expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Numbers from 3 to 6"/u);
});

test('[H19] a mark on the number line has another shape for each kind of person', () => {
  const marks = [...pageSaying('words').matchAll(/<g>.*?<\/g>/gsu)].map(([mark]) => mark);
  expect(marks.map((mark) => /<(circle|rect|path)/u.exec(mark)?.[1])).toEqual([
    'circle',
    'path',
    'rect',
  ]);
});

test('[H20] in large print the page says so to its stylesheet, and everything else is the same', () => {
  const large = paperPage(paperSaying('words'), 'large');
  expect(large).toMatch(/^<!doctype html><html lang="en-GB" dir="ltr" class="large"/u);
  const words = (page: string) => page.replaceAll(/<[^>]*>/gu, '');
  expect(words(large)).toBe(words(pageSaying('words')));
});
