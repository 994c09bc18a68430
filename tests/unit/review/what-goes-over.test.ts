import { describe, expect, test } from 'vitest';
import { hearsAbout } from '../../../shared/conference/membership.ts';
import { isRestricted, mayRead } from '../../../shared/conference/rights.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import { everyoneCame, reviewOf } from '../../support/made-review.ts';
import { given } from '../../support/held-conference.ts';
import { holdSampleFamily } from '../outcomes/sample-family.ts';
import { scaleIn } from '../whole/play.ts';
import { linesGoingOver } from '../../../shared/conference/review/what-goes-over.ts';

const family = holdSampleFamily('north-yorkshire-3col', (part, held, idOf) => {
  if (part !== 'C') scaleIn(part, held, idOf);
});
const made = reviewOf(family.held);
const { last, now, lines } = made;

describe('the review of the sample family', () => {
  test('[C140] it has the same family, people and parts under new ids, and counts from the last one (D44, E20)', () => {
    expect(now.details).toMatchObject({
      kind: 'review',
      date: '2026-07-07',
      firstOn: last.conference.details.date,
      lastOn: last.conference.details.date,
    });
    expect(now.children.map(({ name }) => name)).toEqual(
      last.conference.children.map(({ name }) => name),
    );
    const listed = ({ people }: typeof now) =>
      [...people.values()].map(({ name, role, title, agency }) => ({ name, role, title, agency }));
    expect(new Set(listed(now))).toEqual(new Set(listed(last.conference)));
    const parts = [...now.parts.values()].map(({ name }) => name).filter((name) => name !== '');
    const before = [...last.conference.parts.values()].filter(
      ({ restricted, people }) => !restricted && people !== 'everyone',
    );
    expect(parts).toEqual(before.map(({ name }) => name));
    const old = new Set([
      ...last.conference.people.keys(),
      ...last.conference.audiences.keys(),
      ...last.conference.children.map(({ id }) => id),
      ...family.held.board.lines().map(({ id }) => id),
    ]);
    expect(
      JSON.stringify([...made.facts, ...lines])
        .split('"')
        .filter((id) => old.has(id)),
    ).toEqual([]);
  });

  test('[C141] who must never meet is kept apart again, and who hears of one child alone hears of that one alone', () => {
    for (const person of last.conference.people.values()) {
      const again = given(now.people.get(made.personOf(person.name)));
      const namesOf = (conference: typeof now, ids: readonly string[]) =>
        ids.map((id) => conference.people.get(id)?.name ?? '').toSorted();
      expect(namesOf(now, again.apart)).toEqual(namesOf(last.conference, person.apart));
      expect(namesOf(now, again.speaksFor)).toEqual(namesOf(last.conference, person.speaksFor));
      expect(again.hears === 'all').toBe(person.hears === 'all');
      if (person.hears !== 'all' && again.hears !== 'all') {
        const first = last.conference.children.filter(({ id }) => person.hears.includes(id));
        const second = now.children.filter(({ id }) => again.hears.includes(id));
        expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
      }
    }
  });

  test('[C142] everybody who comes again finds exactly the lines they had, and nobody one more (E7, D47, D49)', () => {
    const before = everyoneCame(last.conference);
    const again = everyoneCame(now);
    const over = linesGoingOver(last);
    expect(over.length).toBeGreaterThan(60);
    for (const person of last.conference.people.values()) {
      const had = over
        .filter(({ audience }) => mayRead(before, { as: 'person', person: person.id }, audience))
        .map(({ text }) => text);
      const has = lines
        .filter(({ audience }) =>
          mayRead(again, { as: 'person', person: made.personOf(person.name) }, audience),
        )
        .map(({ text }) => text);
      expect([person.name, ...has.toSorted()]).toEqual([person.name, ...had.toSorted()]);
    }
  });

  test('[C142] nothing of the restricted part is in it, and no protected word reaches the father’s side', () => {
    const restricted = family.held.board
      .lines()
      .filter(({ audience }) => isRestricted(last.conference, audience));
    expect(restricted.length).toBeGreaterThan(0);
    const all = JSON.stringify([made.facts, lines]);
    for (const { text } of restricted) expect(all).not.toContain(text);
    for (const { text } of sample.conference.restrictedItems) expect(all).not.toContain(text);
    const father = made.personOf('Rowan Pikestaff');
    const his = lines.filter(({ audience }) =>
      mayRead(everyoneCame(now), { as: 'person', person: father }, audience),
    );
    expect(his.length).toBeGreaterThan(5);
    for (const canary of sample.meta.restrictedCanaries) {
      expect(JSON.stringify(his)).not.toContain(canary);
    }
    for (const { children = [] } of his) {
      expect(hearsAbout(given(now.people.get(father)), children)).toBe(true);
    }
  });

  test('[C143] a line keeps who said it, who does it, by when, whom it is about and what it answers; what the network offered too (D43)', () => {
    const textOf = (all: readonly { id: string; text: string }[], id: string | null | undefined) =>
      all.find((one) => one.id === id)?.text;
    const over = linesGoingOver(last);
    const nameIn = (conference: typeof now, ids: readonly string[] = []) =>
      ids.map((id) => conference.people.get(id)?.name);
    const audienceIn = (conference: typeof now, id: string) =>
      [...conference.audiences.keys()].indexOf(id);
    expect(over.length).toBe(lines.length);
    const sorted = <L extends { text: string; audience: string }>(
      all: readonly L[],
      of: typeof now,
    ) =>
      all.toSorted(
        (a, b) =>
          a.text.localeCompare(b.text) || audienceIn(of, a.audience) - audienceIn(of, b.audience),
      );
    const told = (all: typeof lines, of: typeof now) =>
      sorted(all, of).map((line) => ({
        text: line.text,
        code: line.code,
        saidBy: nameIn(of, line.saidBy),
        owner: nameIn(of, line.owner ? [line.owner] : []),
        with: nameIn(of, line.with),
        by: line.by ?? '',
        howWeWillKnow: line.howWeWillKnow ?? '',
        children: of.children
          .filter(({ id }) => line.children?.includes(id))
          .map((one) => one.name),
        about: textOf(all, line.about),
        goal: textOf(all, line.goal),
      }));
    expect(told(lines, now)).toEqual(told(over, last.conference));
    const network = new Set(
      [...now.people.values()].filter(({ role }) => role === 'network').map(({ id }) => id),
    );
    expect(lines.some(({ code, owner }) => code === 'action' && network.has(owner ?? ''))).toBe(
      true,
    );
  });

  test('[C143] the words of last time are locked, and each is marked as from then', () => {
    for (const [audience, all] of made.review.boards) {
      for (const { line, lockedFor } of all) {
        expect(now.people.has(lockedFor)).toBe(true);
        expect(now.earlier?.lines.get(line.id)).toBe(audience);
      }
    }
    expect(now.earlier).toMatchObject({ date: '2026-04-14', kind: 'initial' });
    expect(now.contributions.size).toBe(0);
  });

  test('[C144] a line that stands in several words stands so again: each reader has it once', () => {
    expect(now.released.size).toBeGreaterThan(5);
    const ids = new Set(lines.map(({ id }) => id));
    for (const [line, { root, audience, from }] of now.released) {
      expect(ids.has(line) && ids.has(root)).toBe(true);
      expect(lines.find(({ id }) => id === line)?.audience).toBe(audience);
      expect(lines.find(({ id }) => id === root)?.audience).toBe(from);
    }
  });

  test('[C145] numbers that were shown come along, each for those who saw them (D46)', () => {
    const scales = given(now.earlier).scales;
    const overall = scales.filter(({ danger }) => danger === null);
    const numbers = overall.flatMap(({ answers }) =>
      answers.map(({ person, score }) => [now.people.get(person)?.name, score]),
    );
    for (const { participant, score } of sample.conference.scaling.overall) {
      const name = sample.conference.participants.find(({ id }) => id === participant)?.name;
      expect(numbers).toContainEqual([name, score]);
    }
    for (const { danger } of scales) {
      expect(danger === null || lines.some(({ id }) => id === danger)).toBe(true);
    }
  });

  test('[C145] why the plan exists comes along for those who were told (E21)', () => {
    const { decisions, reasons } = given(now.earlier);
    expect(decisions.map(({ outcome }) => outcome)).toEqual(['plan', 'plan', 'plan']);
    expect([...reasons.values()]).toEqual([sample.conference.decisionRationale]);
  });
});
