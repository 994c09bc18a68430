import type { Doc } from 'yjs';
import { Map as YMap, Text as YText } from 'yjs';
import { keyBetween } from '../../shared/board/order.ts';
import { linesOf } from '../../shared/board/roots.ts';
import type { Conference } from '../../shared/conference/conference.ts';
import type { AudienceId, ChildId, LineId } from '../../shared/protocol/ids.ts';
import { penLines } from './board.ts';
import type { DemoAudience, PenLine } from './board/line.ts';
import { sentLines } from './board/sent.ts';
import type { Played } from './cast.ts';
import { carryOut, freshId, idOf } from './cast.ts';
import type { ChildKey } from './family.ts';
import { holdPen } from './hold-pen.ts';
import type { PartKey } from './parts.ts';

/** Line ids of this run, by the key a line has in `board.ts`. */
const lineIds = new Map<string, LineId>(penLines.map(({ key }) => [key, freshId()]));

/** The minute taker writes what was said, as it was said; the chair's own note the chair writes. */
export async function writeLines(
  played: Played,
  audiences: readonly DemoAudience[],
): Promise<void> {
  for (const name of audiences) {
    const writer = idOf(played, name === 'chair' ? 'marguerite' : 'dennis');
    const board = played.room.state().audiences.get(audienceOf(played, name));
    const pen = holdPen(played.room, writer, board?.document ?? '');
    let order: string | null = null;
    for (const line of penLines.filter(({ audience }) => audience === name)) {
      order = keyBetween(order, null);
      const entry = entryOf(played, line, order, writer);
      await pen.write((doc) => putLine(doc, entry));
    }
    pen.putDown();
  }
}

/** What people sent themselves: comments beneath a line, goals, and a child's own words. */
export async function sendLines(played: Played): Promise<void> {
  const audience = audienceOf(played, 'A');
  for (const { by, saidBy, code, text, about } of sentLines) {
    await carryOut(played.room, idOf(played, by), {
      kind: 'addLine',
      opId: freshId(),
      audience,
      code,
      text,
      saidBy: idOf(played, saidBy),
      about: about === undefined ? null : lineId(about),
    });
  }
}

interface Entry {
  readonly fields: Readonly<Record<string, unknown>> & { readonly id: LineId };
  readonly text: string;
}

function entryOf(played: Played, line: PenLine, order: string, recordedBy: string): Entry {
  const conference = played.room.state();
  const maybe = {
    evidence: line.evidence,
    children: line.children?.map((child) => childId(conference, child)),
    goal: line.goal === undefined ? undefined : lineId(line.goal),
    owner: line.owner === undefined ? undefined : idOf(played, line.owner),
    with: line.with?.map((key) => idOf(played, key)),
    by: line.by,
    howWeWillKnow: line.howWeWillKnow,
  };
  const given = Object.fromEntries(
    Object.entries(maybe).filter(([, value]) => value !== undefined),
  );
  const saidBy = line.saidBy.map((key) => idOf(played, key));
  const id = lineId(line.key);
  return {
    text: line.text,
    fields: { id, code: line.code, order, saidBy, recordedBy, struck: false, ...given },
  };
}

function putLine(doc: Doc, { fields, text }: Entry): void {
  const entry = new YMap<unknown>(Object.entries(fields));
  entry.set('text', new YText(text));
  linesOf(doc).set(fields.id, entry);
}

/** By the key a line has in `board.ts`. */
export function lineId(key: string): LineId {
  const id = lineIds.get(key);
  if (id === undefined) throw new Error(`the demo has no line called ${key}`);
  return id;
}

/** One of the standing audiences by its name, or a part's own by its key. */
export function audienceOf({ room, parts }: Played, name: DemoAudience | PartKey): AudienceId {
  const { audiences, parts: all } = room.state();
  const own = [...parts].find(([key]) => key === name)?.[1];
  const found =
    all.get(own ?? '')?.audience ??
    [...audiences.values()].find((audience) => audience.name === name)?.id;
  if (found === undefined) throw new Error(`the demo has no audience called ${name}`);
  return found;
}

/** By the first name. */
export function childId({ children }: Conference, name: ChildKey): ChildId {
  const found = children.find((child) => child.name === name);
  if (found === undefined) throw new Error(`the demo has no child called ${name}`);
  return found.id;
}
