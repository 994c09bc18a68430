import { describe, expect, test } from 'vitest';
import { annexReaders } from '../../../shared/conference/annex-readers.ts';
import { annexPaper } from '../../../shared/papers/annex.ts';
import { makePaper } from '../../../shared/papers/make-paper.ts';
import { paperKinds } from '../../../shared/papers/paper.ts';
import type { Conference } from '../../../shared/conference/conference.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { given } from '../../support/held-conference.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';

const { participants, parts, restrictedItems } = sample.conference;
const family = holdSampleFamily();
const { held, idOf } = family;
const part = idOf('R');
held.must('Marguerite', {
  kind: 'setRestriction',
  part,
  why: 'WHY-IT-IS-RESTRICTED',
  reviewOn: '2026-05-14',
});

const board = (conference: Conference) =>
  [...conference.audiences.keys()].map((audience) => ({
    audience,
    lines: held.board.lines().filter((line) => line.audience === audience),
    scales: [],
  }));

const annexFor = (key: string, conference = held.now()) =>
  annexPaper(board(conference), conference, part, idOf(key));

const inIt = given(parts.find(({ id }) => id === 'R')).present;

describe('the annex of a restricted part', () => {
  test('[A55] holds every line of it, why it is restricted, who may read it and when it is looked at again', () => {
    const paper = given(annexFor('p13'));
    const text = JSON.stringify(paper);
    for (const { text: words } of restrictedItems) expect(text).toContain(JSON.stringify(words));
    expect(text).toContain('WHY-IT-IS-RESTRICTED');
    expect(text).toContain('Thursday 14 May 2026');
    for (const key of inIt) {
      expect(text).toContain(given(held.now().people.get(idOf(key))).name);
    }
    expect(paper.kind).toBe('annex');
  });

  test('[A55] is for the chair and those who were in it, and for nobody else', () => {
    const those = participants.filter(({ id }) => annexFor(id) !== null).map(({ id }) => id);
    expect(those.toSorted()).toEqual(inIt.toSorted());
    expect(annexReaders(held.now(), given(held.now().parts.get(part))).map(({ id }) => id)).toEqual(
      expect.arrayContaining(inIt.map(idOf)),
    );
  });

  test('[A55] is not there before the close, for who was named and did not come, or for who was sent out', () => {
    const now = held.now();
    const police = given(now.people.get(idOf('p13')));
    expect(annexFor('p13', { ...now, progress: 'open' })).toBeNull();
    const stays = now.stays.filter(({ person }) => person !== police.id);
    expect(annexFor('p13', { ...now, stays })).toBeNull();
    const people = new Map(now.people).set(police.id, { ...police, attendance: 'removed' });
    expect(annexFor('p13', { ...now, people })).toBeNull();
  });

  test('[A55] whoever may have it finds it beside the board after the close, and nobody else learns of it', () => {
    for (const { id } of participants) {
      const view = held.view({ as: 'person', person: idOf(id) });
      const annexes = view.at === 'conference' ? view.annexes : undefined;
      const isAtBoard = view.at === 'conference' && inIt.includes(id);
      expect([id, annexes?.map((one) => one.part)]).toEqual([id, isAtBoard ? [part] : undefined]);
    }
  });

  test('[A55] there is none of a part that is not restricted', () => {
    expect(annexPaper(board(held.now()), held.now(), idOf('A'), idOf('p01'))).toBeNull();
    expect(annexPaper(board(held.now()), held.now(), 'no-such-part', idOf('p01'))).toBeNull();
  });

  test('[A55] who may not hear about a child has no line about it there', () => {
    const now = held.now();
    const wren = idOf('c3');
    const [first] = held.board.lines().filter(({ audience }) => {
      return audience === given(now.parts.get(part)).audience;
    });
    const lines = [{ ...given(first), text: 'ABOUT-WREN', children: [wren] }];
    const audience = given(first).audience;
    const police = given(now.people.get(idOf('p13')));
    const deaf = {
      ...now,
      people: new Map(now.people).set(police.id, { ...police, hears: [idOf('c1')] }),
    };
    const of = (conference: Conference) =>
      JSON.stringify(annexPaper([{ audience, lines, scales: [] }], conference, part, police.id));
    expect(of(now)).toContain('ABOUT-WREN');
    expect(of(deaf)).not.toContain('ABOUT-WREN');
  });

  test('[A56] not a word of it is in any paper of any copy', () => {
    const canaries = ['WHY-IT-IS-RESTRICTED', ...restrictedItems.map(({ text }) => text)];
    for (const { id } of participants) {
      const copy = family.copyFor(id);
      const papers = paperKinds.map((kind) => JSON.stringify(makePaper(kind, copy)));
      const all = [JSON.stringify(copy), ...papers].join('\n');
      for (const canary of canaries) expect([id, all.includes(canary)]).toEqual([id, false]);
    }
  });
});
