import { newcomersTo } from '../../../shared/conference/decide/newcomers.ts';
import type { RevealedScale } from '../../../shared/board/read-lines.ts';
import { scaleOnBoard } from '../../../shared/board/write-facts.ts';
import { buildOutcomes } from '../../../shared/outcomes/build-outcomes.ts';
import type { Outcomes } from '../../../shared/outcomes/outcomes.ts';
import type { BoardDocument } from '../../../shared/outcomes/readable-board.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import type { Held } from '../../support/held-conference.ts';
import { holdConference, newConference } from '../../support/held-conference.ts';
import type { SampleLine } from '../../support/sample-lines.ts';
import { prepareSample, roles } from './prepare-sample.ts';
import {
  allChildren,
  fathersSide,
  linesOfFather,
  linesOfMother,
} from '../../support/sample-lines.ts';

/**
 * FICTIONAL: the sample family's split conference, held by commands from the restricted part to the close, and
 * everybody's copy of its outcomes. Each line of the sample is written in the part it was said in.
 */
export interface SampleFamily {
  readonly held: Held;
  /** The id of what the sample calls by this key: a person, a child, a part, a line. */
  readonly idOf: (key: string) => string;
  readonly copyFor: (key: string) => Outcomes;
  /** As bytes, to look for words in. */
  readonly textFor: (key: string) => string;
}

const { conference } = sample;

/** Something more that happens at the end of a part. */
export type DuringPart = (part: 'A' | 'B' | 'C', held: Held, idOf: (key: string) => string) => void;

export function holdSampleFamily(
  template: string = newConference.template,
  during: DuringPart = () => {},
): SampleFamily {
  const held = holdConference({
    ...newConference,
    template,
    children: sample.children.map(({ firstName }) => ({ name: firstName })),
    people: conference.participants
      .filter(({ role }) => role !== 'chair')
      .map(({ name, title, agency, role, mode }) => ({
        name,
        title,
        agency: agency ?? '',
        role: roles[role] ?? 'professional',
        where: mode.startsWith('remote') ? 'video' : 'room',
        device: true,
      })),
  });
  const family = createFamily(held);
  family.prepare();
  family.inPart('R', () => {
    for (const { id, text } of conference.restrictedItems) {
      family.write({ key: id, code: 'complicating-factor', text, forFather: undefined });
    }
  });
  family.inPart('A', () => {
    for (const line of linesOfMother) family.write(line);
    for (const { id, familyComment } of conference.items) {
      if (familyComment && !fathersSide.includes(familyComment.by)) {
        family.comment(id, familyComment.by, familyComment.text);
      }
    }
    during('A', held, family.idOf);
    family.tell('leave', 'p14');
  });
  family.inPart('B', () => {
    family.release('B', linesOfMother);
    for (const line of linesOfFather) family.write(line);
    for (const { id, familyComment } of conference.items) {
      if (familyComment && fathersSide.includes(familyComment.by)) {
        family.comment(`${id} in B`, familyComment.by, familyComment.text);
      }
    }
    family.release(
      'A',
      linesOfFather.filter(({ code }) => code !== 'family-goal'),
    );
    family.releaseToOtherFather();
    during('B', held, family.idOf);
  });
  family.inPart('C', () => {
    during('C', held, family.idOf);
    family.decide();
  });
  held.must('Marguerite', { kind: 'close' });
  return family;
}

function createFamily(held: Held) {
  const ids = new Map<string, string>([['p01', held.id('Marguerite')]]);
  for (const { id, name } of conference.participants) {
    const person = [...held.now().people.values()].find((one) => one.name === name);
    if (person !== undefined) ids.set(id, person.id);
  }
  for (const [at, { id }] of sample.children.entries()) {
    ids.set(id, held.now().children[at]?.id ?? '');
  }
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the sample has no ${key}`);
    return id;
  };
  const idsOf = (keys: readonly string[] = []): string[] => keys.map(idOf);
  const audienceOf = (part: string): string =>
    held.now().parts.get(idOf(part))?.audience ?? idOf(part);
  let order = 10;

  const write = (line: SampleLine) => {
    const part = held.now().parts.get(held.now().currentPart);
    const { key, code, text, saidBy, children, owner, with: helpers, goal } = line;
    const { by, howWeWillKnow } = line;
    ids.set(key, `line-${key}-000000000`.slice(0, 22));
    held.board.put(part?.audience ?? '', {
      id: idOf(key),
      code,
      text,
      order: `a${(order += 1)}`,
      recordedBy: idOf('p02'),
      saidBy: idsOf(saidBy),
      ...(children === undefined ? {} : { children: idsOf(children) }),
      ...(owner ? { owner: idOf(owner) } : {}),
      ...(helpers === undefined ? {} : { with: idsOf(helpers) }),
      ...(goal ? { goal: idOf(goal) } : {}),
      ...(by ? { by } : {}),
      ...(howWeWillKnow ? { howWeWillKnow } : {}),
    });
  };

  /** As the preview shows it: who comes to see these lines, and in which words. */
  const release = (
    to: string,
    lines: readonly SampleLine[],
    forOne?: (line: SampleLine) => Words,
  ) => {
    const audience = audienceOf(to);
    const shown = lines.filter((line) => to !== 'B' || line.forFather !== undefined);
    const from = shown.map(({ key }) => held.board.audienceOf(idOf(key)) ?? '');
    held.must('Marguerite', {
      kind: 'releaseLines',
      to: audience,
      newcomers: newcomersTo(held.now(), audience, from).map(({ id }) => id),
      lines: shown.map((line) => ({
        line: idOf(line.key),
        ...(forOne ?? wordsForFather)(line),
        children: childrenFor(to, line),
      })),
    });
    for (const { key } of shown) {
      const found = [...held.now().released].find(
        ([, one]) => one.root === idOf(key) && one.audience === audience,
      );
      ids.set(`${key} in ${to}`, found?.[0] ?? '');
    }
  };

  const childrenFor = (to: string, { children = [] }: SampleLine): string[] => {
    if (to === 'A') return idsOf(children);
    if (to === 'S') return [idOf('c1')];
    return idsOf((children.length === 0 ? allChildren : children).filter((one) => one !== 'c1'));
  };

  const copyFor = (key: string): Outcomes => {
    const board = boardOfFamily({ held });
    const copy = buildOutcomes(board, held.now(), idOf(key), { version: 1, at: 1_776_170_000_000 });
    if (copy === null) throw new Error(`no copy for ${key}`);
    return copy;
  };

  return {
    held,
    idOf,
    copyFor,
    textFor: (key: string) => JSON.stringify(copyFor(key)),
    write,
    release,
    tell: (kind: 'leave', key: string) => held.must('Marguerite', { kind, person: idOf(key) }),
    comment: (line: string, by: string, text: string) => {
      const about = idOf(line);
      const audience = held.board.audienceOf(about) ?? '';
      const saidBy = idOf(by);
      held.must('Marguerite', { kind: 'addLine', code: 'comment', audience, about, saidBy, text });
    },
    inPart: (part: string, happens: () => void) => {
      if (held.now().currentPart !== idOf(part)) {
        held.must('Marguerite', { kind: 'openPart', part: idOf(part) });
      }
      happens();
    },
    prepare: () => prepareSample(held, ids),
    releaseToOtherFather: () => {
      const members = { by: 'people' as const, people: [idOf('p17')] };
      ids.set('S', held.must('Marguerite', { kind: 'makeAudience', name: 'Silas', members }));
      const forSilas = conference.dangerStatements[0]?.variants.find((one) =>
        one.for.includes('p17'),
      );
      const about = ['D1', 'S6', 'A9'];
      release(
        'S',
        linesOfMother.filter(({ key }) => about.includes(key)),
        ({ key }) => ({
          text: key === 'D1' ? (forSilas?.text ?? '') : null,
          howWeWillKnow: null,
        }),
      );
    },
    decide: () => {
      held.must('Marguerite', {
        kind: 'recordDecision',
        over: 0,
        children: sample.children.map(({ id }, at) => ({
          child: idOf(id),
          outcome: 'plan',
          category: at === 0 ? 'emo' : 'neg',
          alsoCategories: [],
          // Durham (D34): the chair explains clearly why.
          reason: conference.decisionRationale,
        })),
        reasons: conference.decisionRationale,
        dissent: conference.dissent.map(({ participant, about, reason }) => ({
          person: idOf(participant),
          children: idsOf(about),
          outcome: 'child-in-need',
          reason,
        })),
        parentsViews: conference.parentsView.map(({ by, text }) => ({
          person: idOf(by),
          words: text,
        })),
      });
      const [date = '', time = ''] = conference.coreGroup.first.split('T');
      const place = conference.coreGroup.venue;
      const group = { what: 'core-group', label: '', date, time, place } as const;
      const review = { what: 'review', label: '', ...conference.nextReview, place: '' } as const;
      held.must('Marguerite', {
        kind: 'setDates',
        dates: [
          group,
          ...['A', 'B', 'C'].map((part) => ({ ...review, audience: audienceOf(part) })),
        ],
      });
    },
  };
}

/** The documents of the conference as plain values, the widest audience first. */
export function boardOfFamily({ held }: Pick<SampleFamily, 'held'>): BoardDocument[] {
  const lines = held.board.lines();
  return [...held.now().audiences.keys()].map((audience) => ({
    audience,
    lines: lines.filter((line) => line.audience === audience),
    scales: shownIn(held, audience),
  }));
}

/** As they stand on the board of this audience. */
const shownIn = (held: Held, audience: string): RevealedScale[] =>
  [...held.now().scales.values()]
    .filter((scale) => scale.audience === audience && scale.standing === 'revealed')
    .map(scaleOnBoard);

interface Words {
  readonly text: string | null;
  readonly howWeWillKnow: string | null;
}

/** How we will know that it was done may tell as much as the line itself. */
const wordsForFather = ({ forFather }: SampleLine): Words => ({
  text: forFather ?? null,
  howWeWillKnow: forFather ? '' : null,
});
