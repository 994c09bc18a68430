import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/conference/evolve.ts';
import type { View } from '../../../shared/conference/view.ts';
import { given, startConference, withoutWords } from '../../support/held-conference.ts';
import type { Held, Name } from '../../support/held-conference.ts';
import {
  addPart,
  audienceOfPart,
  keepApart,
  openPart,
  refusalOf,
  wholePart,
} from '../../support/held-parts.ts';

const agree = (held: Held, by: Name, line: string, person: Name | null = null, agrees = true) =>
  held.send(by, {
    kind: 'agreeLine',
    line,
    person: person === null ? null : held.id(person),
    agrees,
  });

const agreed = (held: Held, line: string) => given(held.board.readLine(line)).agreedBy ?? [];

const danger = (held: Held, audience = 'everyone') =>
  held.penLine(audience, { code: 'danger-statement', text: 'Ines is worried that …' });

describe('read out and agreed', () => {
  test('[C100] everyone ticks for themself, without the pen, and takes it back (D26, E11)', () => {
    const held = startConference();
    const line = danger(held);
    expect(agree(held, 'Kezia', line).ok).toBe(true);
    expect(agree(held, 'Ines', line).ok).toBe(true);
    expect(agreed(held, line)).toEqual([held.id('Kezia'), held.id('Ines')]);
    agree(held, 'Kezia', line, null, false);
    expect(agreed(held, line)).toEqual([held.id('Ines')]);
    agree(held, 'Ines', line);
    expect(agreed(held, line)).toEqual([held.id('Ines')]);
  });

  test('[C100] whoever writes ticks for those in the room; an advocate for whom they speak', () => {
    const held = startConference();
    const line = danger(held);
    expect(agree(held, 'Dennis', line, 'Bett').ok).toBe(true);
    expect(agree(held, 'Marguerite', line, 'Kezia').ok).toBe(true);
    expect(refusalOf(agree(held, 'Kezia', line, 'Ines')).kind).toBe('not-allowed');
    expect(refusalOf(agree(held, 'Ines', line, 'Kezia')).kind).toBe('not-allowed');
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    expect(agree(held, 'Ines', line, 'Kezia').ok).toBe(true);
  });

  test('[C100] whom one may not speak for is answered alike, whether there is such a person or not', () => {
    const held = startConference();
    const line = danger(held);
    const nobody = held.send('Kezia', { kind: 'agreeLine', line, person: 'nobody', agrees: true });
    expect(refusalOf(nobody)).toEqual(refusalOf(agree(held, 'Kezia', line, 'Ines')));
  });

  test('[C100] whoever was handed the pen learns by no tick who came elsewhere, or was sent out', () => {
    const held = startConference();
    const line = danger(held);
    const [a, b] = [addPart(held, 'A', ['Ines', 'Kezia']), addPart(held, 'B', ['Ines', 'Bett'])];
    openPart(held, a);
    held.must('Marguerite', { kind: 'givePen', person: held.id('Ines') });
    const nobody = held.send('Ines', { kind: 'agreeLine', line, person: 'nobody', agrees: true });
    expect(refusalOf(agree(held, 'Ines', line, 'Bett'))).toEqual(refusalOf(nobody));
    openPart(held, b);
    expect(agree(held, 'Ines', line, 'Bett').ok).toBe(true);
    // To Ines it reads as having left.
    held.must('Marguerite', { kind: 'remove', person: held.id('Bett') });
    expect(agree(held, 'Ines', line, 'Bett').ok).toBe(true);
  });

  test('[C100] of a line that is not on one’s board nothing is told, and nobody is named on one they may not read', () => {
    const held = startConference();
    const line = danger(held, 'professionals');
    expect(refusalOf(agree(held, 'Kezia', line)).kind).toBe('not-found');
    const missing = held.send('Kezia', {
      kind: 'agreeLine',
      line: 'no-line-there-is',
      person: null,
      agrees: true,
    });
    expect(refusalOf(missing)).toEqual(refusalOf(agree(held, 'Kezia', line)));
    expect(refusalOf(agree(held, 'Dennis', line, 'Kezia')).kind).toBe('not-found');
  });

  test('[C100] a worry asks nobody to agree, nor does what is crossed out; a tick can always be taken back', () => {
    const held = startConference();
    const worry = held.penLine('everyone', { code: 'harm-now' });
    expect(refusalOf(agree(held, 'Kezia', worry)).kind).toBe('not-allowed');
    const line = danger(held);
    agree(held, 'Kezia', line);
    held.board.put(held.audience('everyone'), { id: line, struck: true });
    expect(refusalOf(agree(held, 'Ines', line)).kind).toBe('wrong-time');
    expect(agree(held, 'Kezia', line, null, false).ok).toBe(true);
  });

  test('[C101] who agreed goes with the very words, to those of them who are there; with other words nobody agreed (D28)', () => {
    const held = startConference();
    const a = addPart(held, 'A', ['Kezia', 'Ines', 'Dennis']);
    const b = addPart(held, 'B', ['Bett', 'Ines', 'Dennis']);
    openPart(held, a);
    const to = audienceOfPart(held, b);
    const put = (id: string) =>
      held.board.put(audienceOfPart(held, a), {
        id,
        code: 'action',
        text: 'Call every Friday',
        achievable: 'Kezia has a phone',
        does: 'Calls',
      });
    const release = (line: string, other: { achievable?: string } = {}) => {
      const sent = held.send('Marguerite', {
        kind: 'releaseLines',
        to,
        newcomers: [held.id('Bett')],
        lines: [{ line, text: null, howWeWillKnow: null, children: [], ...other }],
      });
      const [fact] = given(sent.ok ? sent.value : null);
      return given(held.board.readLine(fact?.kind === 'lineReleased' ? fact.line : ''));
    };
    for (const id of ['as-it-is', 'in-other-words']) {
      put(id);
      agree(held, 'Kezia', id);
      agree(held, 'Ines', id);
    }
    const same = release('as-it-is');
    expect(same).toMatchObject({ achievable: 'Kezia has a phone', does: 'Calls' });
    expect(same.agreedBy).toEqual([held.id('Ines')]);
    held.board.put(audienceOfPart(held, a), { id: 'as-it-was', text: 'New words', code: 'action' });
    held.board.put(audienceOfPart(held, a), { id: 'as-it-was', agreedAs: 'of older words' });
    agree(held, 'Ines', 'as-it-was');
    expect(release('as-it-was').agreedBy).toBeUndefined();
    const other = release('in-other-words', { achievable: 'There is a phone' });
    expect(other).toMatchObject({ text: 'Call every Friday', achievable: 'There is a phone' });
    expect(other.agreedBy).toBeUndefined();
  });
});

test('[C100] what a network meeting came to goes into the plan as somebody’s own line, and is agreed there (D43, D7)', () => {
  const held = startConference();
  const line = held.must('Tamar', {
    kind: 'addLine',
    audience: held.audience('everyone'),
    code: 'step-in',
    text: 'If the curtains stay shut, one of us goes round',
    saidBy: held.id('Tamar'),
    about: null,
  });
  expect(agree(held, 'Dennis', line, 'Bett').ok).toBe(true);
  expect(agree(held, 'Kezia', line).ok).toBe(true);
  expect(agreed(held, line)).toEqual([held.id('Bett'), held.id('Kezia')]);
});

const frame = (held: Held, by: Name, more: { audience?: string; lead?: Name; group?: Name[] }) =>
  held.send(by, {
    kind: 'setPlanFrame',
    audience: more.audience ?? held.audience('everyone'),
    lead: more.lead === undefined ? null : held.id(more.lead),
    coreGroup: (more.group ?? []).map((name) => held.id(name)),
    every: 'every month',
  });

const planOf = (view: View) => ('plan' in view ? view.plan : undefined);

describe('lead and core group', () => {
  test('[C102] everyone of the part is told, and nobody else; a view without one is what it was (D39, E10)', () => {
    const held = startConference();
    const a = addPart(held, 'A', ['Kezia', 'Ines', 'Dennis']);
    const b = addPart(held, 'B', ['Bett', 'Ines', 'Dennis']);
    openPart(held, b);
    const before = JSON.stringify(held.view('Bett'));
    expect(before).not.toContain('"plan"');
    openPart(held, a);
    const audience = audienceOfPart(held, a);
    expect(frame(held, 'Dennis', { audience, lead: 'Ines', group: ['Kezia', 'Ines'] }).ok).toBe(
      true,
    );
    expect(planOf(held.view('Kezia'))).toEqual([
      {
        audience,
        lead: held.id('Ines'),
        coreGroup: [held.id('Kezia'), held.id('Ines')],
        every: 'every month',
      },
    ]);
    openPart(held, b);
    expect(JSON.stringify(held.view('Bett'))).toBe(before);
    expect(planOf(held.view('Ines'))).toHaveLength(1);
  });

  test('[C102] nobody is named whom the people of the part do not know of, and no two who are kept apart (D39)', () => {
    const held = startConference();
    const a = addPart(held, 'A', ['Kezia', 'Ines', 'Dennis']);
    openPart(held, a);
    const audience = audienceOfPart(held, a);
    expect(refusalOf(frame(held, 'Marguerite', { audience, group: ['Bett'] })).kind).toBe(
      'not-found',
    );
    openPart(held, wholePart(held));
    expect(refusalOf(frame(held, 'Marguerite', { audience, group: ['Kezia'] })).kind).toBe(
      'someone-was-first',
    );
    expect(refusalOf(frame(held, 'Kezia', { group: ['Kezia'] })).kind).toBe('not-allowed');
    expect(refusalOf(frame(held, 'Marguerite', { lead: 'Kezia' })).kind).toBe('not-allowed');
    held.must('Marguerite', { kind: 'leave', person: held.id('Bett') });
    keepApart(held, 'Kezia', 'Bett');
    const both = frame(held, 'Marguerite', { group: ['Kezia', 'Bett'] });
    expect(refusalOf(both).message).toContain('kept apart');
  });

  test('[C102] once its words are destroyed it names people, and says nothing else', () => {
    const held = startConference();
    frame(held, 'Marguerite', { lead: 'Ines', group: ['Kezia', 'Kezia'] });
    const bare = given(fold('conference', withoutWords(held.facts())));
    expect([...bare.planFrames.values()]).toEqual([
      {
        audience: held.audience('everyone'),
        lead: held.id('Ines'),
        coreGroup: [held.id('Kezia')],
        every: '',
      },
    ]);
  });
});
