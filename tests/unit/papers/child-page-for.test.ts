import { describe, expect, test } from 'vitest';
import { childPageFor } from '../../../shared/papers/child-page-for.ts';
import { given, startConference } from '../../support/held-conference.ts';
import type { Held } from '../../support/held-conference.ts';
import { addPart, audienceOfPart, childrenOf } from '../../support/held-parts.ts';

const board = (held: Held) =>
  [...held.now().audiences.keys()].map((audience) => ({
    audience,
    lines: held.board.lines().filter((line) => line.audience === audience),
    scales: [],
  }));

const pageOf = (held: Held, at: number) =>
  childPageFor(board(held), held.now(), given(childrenOf(held, at)[0]), { version: 1, at: 1 });

/** Wren is a baby and on no list; Juno is there herself. */
function hold(): Held {
  const held = startConference();
  const [juno, wren] = [childrenOf(held, 0), childrenOf(held, 2)];
  const everyone = held.audience('everyone');
  const say = (audience: string, text: string, children: string[]) =>
    held.board.put(audience, {
      id: `line-${text}-00000000`.slice(0, 22),
      code: 'action',
      text,
      order: 'a1',
      recordedBy: held.id('Dennis'),
      saidBy: [],
      owner: held.id('Ines'),
      children,
    });
  say(everyone, 'FOR-WREN', wren);
  say(everyone, 'FOR-JUNO', juno);
  say(held.audience('professionals'), 'FOR-PROFESSIONALS', wren);
  const part = addPart(held, 'With Mum', ['Kezia']);
  say(audienceOfPart(held, part), 'FOR-MUM', wren);
  const members = { by: 'all-but' as const, people: [held.id('Kezia')] };
  say(held.must('Marguerite', { kind: 'makeAudience', name: 'Some', members }), 'FOR-SOME', wren);
  return held;
}

describe('the page that a person gives a child', () => {
  test('[A57] says what is for everyone and about this child alone', () => {
    const held = hold();
    held.must('Marguerite', { kind: 'close' });
    const text = JSON.stringify(given(pageOf(held, 2)));
    expect(text).toContain('FOR-WREN');
    for (const words of ['FOR-JUNO', 'FOR-PROFESSIONALS', 'FOR-MUM', 'FOR-SOME']) {
      expect(text).not.toContain(words);
    }
  });

  test('[A57] is not there before the close, or for no child, and changes nobody’s list', () => {
    const held = hold();
    expect(pageOf(held, 2)).toBeNull();
    held.must('Marguerite', { kind: 'close' });
    const people = [...held.now().people.keys()];
    expect(
      childPageFor(board(held), held.now(), 'no-such-child', { version: 1, at: 1 }),
    ).toBeNull();
    pageOf(held, 2);
    expect([...held.now().people.keys()]).toEqual(people);
  });

  test('[A57] a child with a copy of their own has their page made of that', () => {
    const held = hold();
    const waiting = held.knock({
      name: 'Juno',
      role: 'child',
      person: held.id('Juno'),
      via: 'link',
    });
    held.must('Marguerite', {
      kind: 'admit',
      waiting,
      person: held.id('Juno'),
      name: 'Juno',
      role: 'child',
      title: '',
      agency: '',
      where: 'room',
    });
    held.must('Marguerite', { kind: 'close' });
    const text = JSON.stringify(given(pageOf(held, 0)));
    expect(text).toContain('FOR-JUNO');
    // What they may read of all children stands in their copy; the page is about them.
    expect(text).not.toContain('FOR-WREN');
  });
});
