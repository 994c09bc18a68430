import type { Line } from '../../shared/board/line.ts';
import type { DrawnLookup } from '../../shared/conference/drawings.ts';
import type { DrawingId } from '../../shared/drawing/drawing.ts';
import type { BoardLookup } from '../../shared/conference/board-lookup.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { Fact } from '../../shared/conference/facts.ts';
import type { AudienceId, LineId, PersonId } from '../../shared/protocol/ids.ts';
import { findHits } from '../../shared/outcomes/copy-check/find-hits.ts';
import type { BoardDocument } from '../../shared/outcomes/readable-board.ts';
import { knownTemplate } from '../../shared/templates/templates.ts';

/** The boards of a conference as plain values, without Yjs: what `decide` looks up, and what its facts write. */
export interface PlainBoard extends BoardLookup {
  readonly lines: () => readonly PlainLine[];
  /** Who is named on the lines of this audience. */
  readonly named: (audience: AudienceId) => ReadonlySet<PersonId>;
  /** Writes what this fact writes. */
  readonly follow: (fact: Fact) => void;
  /** As if somebody had written it with the pen. */
  readonly put: (audience: AudienceId, line: Partial<Line> & Pick<Line, 'id'>) => void;
  /** As if somebody had drawn on this page, or said what it shows. */
  readonly draw: (drawing: DrawingId, drawn: Partial<DrawnLookup>) => void;
}

export interface PlainLine extends Line {
  readonly audience: AudienceId;
}

/** A board without a line. */
export function plainBoard(freshId: (of: string) => string): PlainBoard {
  const lines = new Map<LineId, PlainLine>();
  const pages = new Map<DrawingId, DrawnLookup>();
  const draw: PlainBoard['draw'] = (drawing, drawn) =>
    void pages.set(drawing, { isDrawnOn: false, description: '', ...pages.get(drawing), ...drawn });
  const put: PlainBoard['put'] = (audience, line) =>
    void lines.set(line.id, { ...emptyLine, ...lines.get(line.id), ...line, audience });
  const of = (audience: AudienceId) =>
    [...lines.values()].filter((line) => line.audience === audience);
  return {
    lines: () => [...lines.values()],
    put,
    draw,
    named: (audience) => new Set(of(audience).flatMap(namesOn)),
    audienceOf: (line) => lines.get(line)?.audience ?? null,
    readLine: (line) => lines.get(line) ?? null,
    drawn: (drawing) => pages.get(drawing) ?? null,
    commentsOn: (line) =>
      of(lines.get(line)?.audience ?? '').filter(
        ({ code, about }) => code === 'comment' && about === line,
      ),
    answersTo: (line) =>
      [...lines.values()]
        .filter(({ code, about }) => code === 'comment' && about === line)
        .map(({ id, audience }) => ({ line: id, audience })),
    countLines: (audience) => of(audience).length,
    childrenIn: (audience) => [...new Set(of(audience).flatMap(({ children }) => children ?? []))],
    hitsInCopies: (conference) =>
      findHits(documentsOf(conference, [...lines.values()]), conference).map(({ id }) => id),
    template: knownTemplate,
    freshId,
    follow: (fact) => {
      if (fact.kind === 'linesRedacted') for (const { line } of fact.lines) lines.delete(line);
      if (fact.kind === 'lineAgreed') {
        const others = lines.get(fact.line)?.agreedBy?.filter((id) => id !== fact.person) ?? [];
        const agreedBy = fact.agrees ? [...others, fact.person] : others;
        put(fact.audience, { id: fact.line, agreedBy });
      }
      if (fact.kind === 'drawingMade') {
        const { people, children } = fact.begins;
        draw(fact.drawing, {
          isDrawnOn: people.length + children.length > 0,
          ...pages.get(fact.from ?? ''),
        });
      }
      // Here a page shows what it is called: whoever names it has said so.
      if (fact.kind === 'drawingNamed') draw(fact.drawing, { description: fact.words?.name ?? '' });
      if (fact.kind === 'drawingRedacted') pages.delete(fact.drawing);
      const line = writtenBy(fact);
      if (line !== null) put(line.audience, line);
    },
  };
}

/** The documents as plain values, the widest audience first; no question of the scale stands in them. */
const documentsOf = (
  { audiences }: Pick<Conference, 'audiences'>,
  lines: readonly PlainLine[],
): BoardDocument[] =>
  [...audiences.keys()].map((audience) => ({
    audience,
    lines: lines.filter((line) => line.audience === audience),
    scales: [],
  }));

/** A board where every line stands in one audience, or nowhere, and nothing is written. */
export const bareBoard = (audience: AudienceId | null = null, count = 0): BoardLookup => ({
  audienceOf: () => audience,
  readLine: () => null,
  commentsOn: () => [],
  answersTo: () => [],
  countLines: () => count,
  drawn: () => null,
  childrenIn: () => [],
  hitsInCopies: () => [],
  template: knownTemplate,
  freshId: () => 'fresh',
});

const emptyLine: Line = {
  id: '',
  code: 'strength',
  order: 'a0',
  text: 'Words of the pen',
  saidBy: [],
  recordedBy: 'somebody',
  struck: false,
};

const namesOn = ({ saidBy, recordedBy, owner, with: helpers, agreedBy }: Line): PersonId[] => [
  ...saidBy,
  recordedBy,
  ...(owner ? [owner] : []),
  ...(helpers ?? []),
  ...(agreedBy ?? []),
];

type Written = Partial<Line> & Pick<Line, 'id'> & { readonly audience: AudienceId };

function writtenBy(fact: Fact): Written | null {
  switch (fact.kind) {
    case 'lineAdded':
      return {
        ...emptyLine,
        id: fact.line,
        audience: fact.audience,
        code: fact.code,
        text: fact.words?.text ?? '',
        saidBy: [fact.saidBy],
        recordedBy: fact.by,
        about: fact.about,
        ...(fact.children === undefined ? {} : { children: [...fact.children] }),
      };
    case 'lineReleased':
      return {
        ...(JSON.parse(JSON.stringify({ ...emptyLine, ...fact.fields })) as Line),
        id: fact.line,
        audience: fact.audience,
        recordedBy: fact.recordedBy,
        text: '',
        ...fact.words,
      };
    case 'lineTaken':
      return { ...emptyLine, ...nothingTold, id: fact.line, audience: fact.audience };
    case 'lineChanged':
      return { id: fact.line, audience: fact.audience, text: fact.words?.text ?? '' };
    case 'lineStruck':
      return { id: fact.line, audience: fact.audience, struck: true };
    case 'lineRestored':
      return { id: fact.line, audience: fact.audience, struck: false };
    default:
      return null;
  }
}

const nothingTold = {
  text: '',
  struck: true,
  children: [],
  about: null,
  goal: null,
  owner: null,
  with: [],
  agreedBy: [],
} satisfies Partial<Line>;
