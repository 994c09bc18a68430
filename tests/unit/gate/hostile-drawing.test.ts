import { beforeEach, describe, expect, test } from 'vitest';
import { Doc, Map as YMap, Text } from 'yjs';
import { drawingOf } from '../../../shared/board/roots.ts';
import { drawingLimits } from '../../../shared/drawing/drawing.ts';
import { readPage } from '../../../shared/drawing/read-page.ts';
import { putShape } from '../../../shared/drawing/write-page.ts';
import { craft, craftUpdate, type CraftedStruct } from '../../support/crafted-update.ts';
import { person } from '../../support/drawn.ts';
import { putLine } from '../../support/pen-writing.ts';
import { openTestGate } from '../../support/test-gate.ts';
import {
  entryIn,
  expectRefused,
  idOf,
  openDrawnGate,
  textIn,
  type DrawnGate,
} from './drawn-gate.ts';

let gate: DrawnGate;

beforeEach(() => {
  gate = openDrawnGate();
});

const place = { x: 0, y: 0, rotation: 0, index: 'a0' };
const kezia = { type: 'person', name: 'K', symbol: 'circle', died: false, note: '', home: '' };
const box = { type: 'geo', geo: 'rectangle', w: 10, h: 10, color: 'black', size: 'm' };
const pencil = {
  type: 'draw',
  color: 'black',
  size: 'm',
  isComplete: true,
  isClosed: false,
  isPen: false,
};
const couple = { type: 'tie', tie: 'couple', from: 'shape:kezia', to: 'shape:rowan' };

type Fields = Readonly<Record<string, unknown>>;

/** Bob puts this on the page by hand, past everything that would keep him from it. */
const puts = (id: string, fields: Fields) => (): void => {
  drawingOf(gate.bob).set(id, new YMap<unknown>(Object.entries(fields)));
};

const shape = (fields: Fields = {}) =>
  puts('shape:x', { place: JSON.stringify(place), props: JSON.stringify(kezia), ...fields });
const placed = (more: object) => shape({ place: JSON.stringify({ ...place, ...more }) });
const is = (more: object) => shape({ props: JSON.stringify({ ...kezia, ...more }) });
const isBox = (more: object) => shape({ props: JSON.stringify({ ...box, ...more }) });
/** JSON as it stands, which no program of ours would make. */
const withKey = (key: string) => JSON.stringify(kezia).replace('{', `{"${key}":"HIDDEN",`);
const drawn = (points: string) => (): void =>
  shape({ props: JSON.stringify(pencil), points: new Text(points) })();
const tied = (more: object) => puts('tie:x', { tie: JSON.stringify({ ...couple, ...more }) });

const points = (count: number): string =>
  `f${Array.from({ length: count }, () => '1,1').join(' ')}`;
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** By rule and name: the code it is refused with, and what is done. */
type Cases<Act> = Readonly<Record<string, Readonly<Record<string, readonly [why: string, Act]>>>>;

const each = <Act>(cases: Cases<Act>): [rule: string, name: string, why: string, act: Act][] =>
  Object.entries(cases).flatMap(([rule, named]) =>
    Object.entries(named).map(([name, [why, act]]): [string, string, string, Act] => [
      rule,
      name,
      why,
      act,
    ]),
  );

describe('what no honest program draws', () => {
  const cases: Cases<() => void> = {
    '[G34]': {
      'a kind of tldraw that is none of ours': ['invalid-props', is({ type: 'embed' })],
      'a kind that nobody knows': ['invalid-props', is({ type: 'script' })],
      'a kind called constructor': ['invalid-props', is({ type: 'constructor' })],
      'a script where a colour stands': ['invalid-props', isBox({ color: '"><script>alert(1)' })],
      'a script in a property of its own': ['invalid-props', is({ onload: 'alert(1)' })],
      'a script for an index': ['invalid-place', placed({ index: '<script>' })],
      'an index that tldraw could not lay in order': ['not-of-tldraw', placed({ index: 'zz' })],
      'a property called __proto__': ['invalid-props', shape({ props: withKey('__proto__') })],
      'a property called constructor': ['invalid-props', shape({ props: withKey('constructor') })],
      'a property called prototype': ['invalid-props', shape({ props: withKey('prototype') })],
      'a __proto__ where it lies': [
        'invalid-place',
        shape({ place: JSON.stringify(place).replace('{', '{"__proto__":{"x":1},') }),
      ],
      'a place at 1e308': [
        'other-json',
        shape({ place: '{"x":1e308,"y":0,"rotation":0,"index":"a0"}' }),
      ],
      'the same as JSON writes it': ['invalid-place', placed({ x: 1e308 })],
      'a place at 1e999, which is infinity': [
        'other-json',
        shape({ place: '{"x":1e999,"y":0,"rotation":0,"index":"a0"}' }),
      ],
      'a place at NaN': ['no-json', shape({ place: '{"x":NaN,"y":0,"rotation":0,"index":"a0"}' })],
      'a place at Infinity': [
        'no-json',
        shape({ place: '{"x":Infinity,"y":0,"rotation":0,"index":"a0"}' }),
      ],
      'a place that is "NaN" in words': ['invalid-place', placed({ x: 'NaN' })],
      'a place that is nothing': ['invalid-place', placed({ x: null })],
      'a place one step too far': ['invalid-place', placed({ y: -drawingLimits.reach - 1 })],
      'a thing of no size': ['invalid-props', isBox({ w: 0 })],
      'five hundred and one letters': [
        'invalid-props',
        shape({
          props: JSON.stringify({
            type: 'words',
            text: 'x'.repeat(501),
            w: 9,
            color: 'red',
            size: 'm',
          }),
        }),
      ],
      'a name of eighty-one letters': ['invalid-props', is({ name: 'x'.repeat(81) })],
      'a page of tldraw for a parent': ['invalid-place', placed({ parentId: 'page:page' })],
      'a link': ['invalid-props', isBox({ url: 'https://example.org/' })],
      'rich text': ['invalid-props', isBox({ richText: { type: 'doc', content: [] } })],
      'a label': ['invalid-props', isBox({ text: 'HIDDEN' })],
      'something nobody can see': ['invalid-place', placed({ opacity: 0 })],
      'something nobody can move': ['invalid-place', placed({ isLocked: true })],
      'something beside it': ['invalid-place', placed({ meta: { words: 'HIDDEN' } })],
      'a segment beside the points': ['invalid-props', is({ segments: [] })],
    },
    '[G35]': {
      'no JSON': ['no-json', shape({ props: 'HIDDEN WORDS' })],
      'a key twice': ['other-json', shape({ props: withKey('type') })],
      'spaces between': ['other-json', shape({ props: JSON.stringify(kezia, null, 1) })],
      'words escaped as nobody escapes them': [
        'other-json',
        shape({ props: JSON.stringify(kezia).replace('"K"', '"\\u004b"') }),
      ],
      'lists within lists, two thousand deep': ['invalid-place', shape({ place: deep(1999) })],
      'lists within lists, nine thousand deep': ['long-field', shape({ place: deep(9000) })],
      'a field of fifteen thousand letters': [
        'long-field',
        shape({ props: `"${'x'.repeat(15_000)}"` }),
      ],
      'a list for a place': ['invalid-place', shape({ place: '[0,0]' })],
    },
    '[G36]': {
      'a stroke that is words': ['no-stroke', drawn('HIDDEN WORDS')],
      'a stroke that is a path': ['no-stroke', drawn('M0 0L5 5')],
      'a stroke at 1e9': ['no-stroke', drawn('f1e9,0')],
      'a stroke at NaN': ['no-stroke', drawn('fNaN,0')],
      'a stroke that is too far away': ['no-stroke', drawn('f20000.01,0')],
      'a pen pressed harder than there is': ['no-stroke', drawn('f0,0,9')],
      'a stroke of 401 points': ['no-stroke', drawn(points(401))],
      'no points at all': ['no-stroke', drawn('')],
      'a stroke without points': [
        'stroke-without-points',
        shape({ props: JSON.stringify(pencil) }),
      ],
      'somebody with points': ['stroke-without-points', shape({ points: new Text('f0,0') })],
      'words beneath what was erased': [
        'no-stroke',
        shape({ place: '', props: '', points: new Text('HIDDEN') }),
      ],
      'words in a stroke that is there': [
        'no-stroke',
        () => textIn(gate.bob, 'shape:line', 'points').insert(3, ' HIDDEN '),
      ],
    },
    '[G32]': {
      'a truth for a place': ['no-string', shape({ place: true })],
      'nothing for props': ['no-string', shape({ props: null })],
      'a list for props': ['no-string', shape({ props: ['HIDDEN'] })],
      'a number for a place': ['value-125', shape({ place: 5 })],
      'an object for a place': ['value-118', shape({ place: { x: 1 } })],
      'a text for a place': ['nested-type', shape({ place: new Text('{}') })],
      'a map for props': ['map-as-field', shape({ props: new YMap() })],
      'words for points': ['unknown-field', shape({ points: 'f0,0' })],
      'a description of its own': ['nested-type', shape({ description: new Text('HIDDEN') })],
      'a tie in a shape': ['unknown-field', shape({ tie: '' })],
      'a place in a tie': ['unknown-field', puts('tie:x', { tie: '', place: '' })],
      'points in a tie': ['invalid-tie', puts('tie:x', { tie: '', points: new Text('f0,0') })],
      'a field nobody knows': ['unknown-field', shape({ meta: '{}' })],
      'a field called __proto__': ['unknown-field', shape({ ['__proto__']: 'HIDDEN' })],
      'a field called constructor': ['unknown-field', shape({ constructor: 'HIDDEN' })],
      'a shape that lies nowhere': [
        'half-a-shape',
        puts('shape:x', { props: JSON.stringify(kezia) }),
      ],
      'an entry with nothing in it': ['half-a-shape', puts('shape:x', {})],
      'a field nobody knows of a shape that is there': [
        'unknown-field',
        () => entryIn(gate.bob, 'shape:kezia').set('opacity', '1'),
      ],
    },
    '[G31]': {
      'a camera': ['unknown-entry', puts('camera:page', {})],
      'a binding': ['unknown-entry', puts('binding:x', { tie: '' })],
      'an asset': ['unknown-entry', puts('asset:x', { props: '' })],
      'another page': ['unknown-entry', puts('page:page', {})],
      'an entry called __proto__': ['unknown-entry', puts('__proto__', { place: '', props: '' })],
      'an entry called constructor': ['unknown-entry', puts('constructor', { tie: '' })],
      'a script for an id': ['unknown-entry', puts('shape:<script>', { place: '', props: '' })],
      'an id of forty-one letters': [
        'unknown-entry',
        puts(`shape:${'x'.repeat(41)}`, { place: '', props: '' }),
      ],
      'a value for an entry': [
        'value-as-entry',
        () => drawingOf(gate.bob).set('shape:x', 'HIDDEN'),
      ],
      'a text for an entry': [
        'text-as-entry',
        () => drawingOf(gate.bob).set('shape:x', new Text('HIDDEN')),
      ],
    },
    '[G37]': {
      'a tie of no kind': ['invalid-tie', tied({ tie: 'hates' })],
      'a tie with words': ['invalid-tie', tied({ why: 'HIDDEN' })],
      'a tie to the page': ['invalid-tie', tied({ to: 'page' })],
      'a tie to a prototype': ['invalid-tie', tied({ to: '__proto__' })],
    },
  };

  test.each(each(cases))('%s %s is malformed', (_rule, _name, why, change) => {
    const update = gate.change(gate.bob, () => gate.bob.transact(change));
    expectRefused(gate, update, { kind: 'malformed', why });
  });
});

describe('what may not be done to what is there', () => {
  const cases: Cases<() => void> = {
    '[G33]': {
      'deleting a shape': ['deletes-an-entry', () => drawingOf(gate.bob).delete('shape:kezia')],
      'deleting a tie': [
        'deletes-an-entry',
        () => drawingOf(gate.bob).delete('tie:kezia-couple-rowan'),
      ],
      'deleting the page': ['deletes-an-entry', () => drawingOf(gate.bob).delete('page')],
      'deleting everything': ['deletes-an-entry', () => drawingOf(gate.bob).clear()],
      'another shape under its id': [
        'deletes-an-entry',
        puts('shape:kezia', { place: '', props: '' }),
      ],
      'another page under its id': [
        'deletes-an-entry',
        puts('page', { description: new Text('x') }),
      ],
      'deleting a field': ['field-deleted', () => entryIn(gate.bob, 'shape:kezia').delete('props')],
      'other points in the place of a stroke’s': [
        'deletes-an-entry',
        () => entryIn(gate.bob, 'shape:line').set('points', new Text('f1,1')),
      ],
      'words in the place of its points': [
        'deletes-an-entry',
        () => entryIn(gate.bob, 'shape:line').set('points', 'f1,1'),
      ],
      'another description': [
        'deletes-an-entry',
        () => entryIn(gate.bob, 'page').set('description', new Text('mine')),
      ],
      'a field on the page': ['servers-field', () => entryIn(gate.bob, 'page').set('place', '{}')],
      'a description of 4,001 letters': [
        'long-text',
        () => textIn(gate.bob, 'page', 'description').insert(0, 'x'.repeat(4001)),
      ],
    },
    '[G32]': {
      'points for somebody who had none': [
        'fixed-field',
        () => entryIn(gate.bob, 'shape:kezia').set('points', new Text('f1,1')),
      ],
    },
    '[G36]': { 'a stroke of 8,001 letters': ['long-stroke', drawn('f'.repeat(8001))] },
    '[G37]': {
      'a tie to somebody who is not there': ['tie-to-nothing', tied({ to: 'shape:nobody' })],
    },
  };

  test.each(each(cases))('%s %s is not allowed', (_rule, _name, why, change) => {
    const update = gate.change(gate.bob, () => gate.bob.transact(change));
    expectRefused(gate, update, { kind: 'notAllowed', why });
  });
});

describe('bytes that no honest program sends', () => {
  const bobs = (...structs: CraftedStruct[]): Uint8Array =>
    craftUpdate([{ client: 12, clock: 0, structs }]);
  const line = () => idOf(gate.bob, 'shape:line');
  const letters = () => idOf(gate.bob, 'page', 'description');
  const cases: Cases<() => Uint8Array> = {
    '[G30]': {
      'the root of lines': [
        'unknown-root',
        () => bobs({ ...craft.type(1), root: 'lines', key: 'x' }),
      ],
      'the root of what is official': [
        'unknown-root',
        () => bobs({ ...craft.type(1), root: 'official', key: 'locked' }),
      ],
      'a root called __proto__': [
        'unknown-root',
        () => bobs({ ...craft.type(1), root: '__proto__', key: 'x' }),
      ],
      'a list in the root': ['list-in-root', () => bobs({ ...craft.type(1), root: 'drawing' })],
      'a list in a shape': ['no-such-place', () => bobs({ ...craft.values('x'), parent: line() })],
      'a map in a map in a shape': [
        'map-as-field',
        () =>
          bobs(
            { ...craft.type(1), parent: line(), key: 'place' },
            { ...craft.type(1), parent: [12, 0], key: 'place' },
          ),
      ],
      'an attribute on the description': [
        'no-such-place',
        () => bobs({ ...craft.values('x'), parent: letters(), key: 'align' }),
      ],
      'a format in the description': [
        'content-6',
        () => bobs({ ...craft.format('href'), parent: letters() }),
      ],
      'a picture in the description': [
        'content-5',
        () => bobs({ ...craft.embed(), parent: letters() }),
      ],
      'a document in a shape': [
        'content-9',
        () => bobs({ ...craft.document(), parent: line(), key: 'place' }),
      ],
      bytes: ['content-3', () => bobs({ ...craft.binary(), parent: line(), key: 'place' })],
      'values beneath the one that is shown': [
        'hidden-values',
        () => bobs({ ...craft.values('HIDDEN', '{}'), parent: line(), key: 'place' }),
      ],
      'a name in a field that is deleted already': [
        'unknown-field',
        () => bobs({ ...craft.deleted(1), parent: line(), key: 'HIDDEN' }),
      ],
    },
  };

  test.each(each(cases))('%s %s is malformed', (_rule, _name, why, update) => {
    expectRefused(gate, update(), { kind: 'malformed', why });
  });

  test('[G36] fifty thousand points are refused before anybody reads them, however they come', () => {
    const tooLarge = { kind: 'malformed', why: 'too-many-bytes' };
    expectRefused(gate, gate.change(gate.bob, drawn(points(50_000))), tooLarge);
    gate.comeAgain();
    const tooLong = { kind: 'notAllowed', why: 'long-stroke' };
    expectRefused(gate, gate.change(gate.bob, drawn(points(50_000))), tooLong, 'comeback');
    gate.comeAgain();
    const tooMany = gate.change(gate.bob, drawn('1'.repeat(600_001)));
    expectRefused(gate, tooMany, { kind: 'malformed', why: 'too-much-text' }, 'comeback');
  });

  test('[G36] a stroke that grows for ever is refused at its limit, and stays as it was', () => {
    const grown = 'f' + '1,1 '.repeat(390);
    const first = gate.change(gate.bob, drawn(`${grown}2,2`));
    gate.settle(gate.judge(first, 'bob'));
    const more = gate.change(gate.bob, () =>
      textIn(gate.bob, 'shape:x', 'points').insert(grown.length + 3, ' 3,3'.repeat(10)),
    );
    expectRefused(gate, more, { kind: 'malformed', why: 'no-stroke' });
  });
});

test('[G13] a page that is full takes nothing more, and can still be read', () => {
  const long = `f${Array.from({ length: 390 }, (_, at) => `-19000.${at % 9},-18000.25`).join(' ')}`;
  const whole = { place: JSON.stringify(place), props: JSON.stringify(pencil) };
  const seventy = (from: number) => (): void =>
    gate.bob.transact(() => {
      for (let at = from; at < from + 70; at += 1)
        puts(`shape:n${at}`, { ...whole, points: new Text(long) })();
    });
  const answers = Array.from({ length: 21 }, (_, turn) => {
    const verdict = gate.judge(gate.change(gate.bob, seventy(turn * 70)), 'bob', 'comeback');
    if (verdict.ok) gate.settle(verdict);
    else gate.comeAgain();
    return verdict.ok || verdict.problem.why;
  });
  expect([answers[0], answers.at(-1)]).toEqual([true, 'document-full']);
  expect(readPage(gate.document.committed).shapes.length).toBeGreaterThan(1000);
});

test('[G30] what was written for a board is nothing on a page, and a page’s nothing on a board', () => {
  const onPage = gate.change(gate.bob, () => putLine(gate.bob, 'mine', 'bob'));
  expectRefused(gate, onPage, { kind: 'malformed', why: 'unknown-root' });

  const board = openTestGate();
  const before = board.content();
  const drawing = new Doc();
  drawing.clientID = 12;
  const onBoard = board.change(drawing, () => putShape(drawing, person('kezia')));
  expect(board.judge(onBoard, 'bob')).toMatchObject({ problem: { why: 'unknown-root' } });
  expect(board.content()).toEqual(before);
});
