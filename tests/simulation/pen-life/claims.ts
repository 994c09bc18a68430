import type { BoardSnapshot } from '../../../client/provider/board-store.ts';
import { readLine } from '../../../shared/board/read-lines.ts';
import { linesOf } from '../../../shared/board/roots.ts';
import type { Line } from '../../../shared/board/line.ts';
import type { AudienceId, LineId } from '../../../shared/protocol/ids.ts';
import type { Browser, World } from './world.ts';

/** What is claimed at every moment of a run, and what the end needs to know of it. */
export interface Claims {
  /** These letters were typed there, and the browser took them. */
  readonly typed: (browser: Browser, line: LineId, letters: string) => void;
  /** Runs one act of a person, and notes which letters it took off the board. */
  readonly act: <Done>(browser: Browser, act: () => Done) => Done;
  /** Somebody took these letters out of a box. */
  readonly deleted: (letters: Iterable<string>) => void;
  /** These letters stand somewhere else too from now on: nobody can say any more that they are gone with a line. */
  readonly copied: (letters: Iterable<string>) => void;
  /** Letters that may be nowhere any more: they stood in a line that was taken away for good, and in no other. */
  readonly dead: () => string[];
  /** A box said something after its document was gone: it may come to the tray though nothing was unsaved. */
  readonly late: (line: LineId) => void;
  /** Every letter that must be somewhere: typed, and taken away by nobody. */
  readonly owed: () => string[];
  /** The first claim that did not hold, or null. */
  readonly broken: () => string | null;
}

export function watchClaims(world: World): Claims {
  const typedBy = new Map<string, Browser>();
  /** Letters in an open document that were not acknowledged. */
  let awaiting: readonly Awaiting[] = [];
  const deleted = new Set<string>();
  const everOnDisk = new Set<string>();
  const lateLines = new Set<LineId>();
  const typedFor = new Map<string, AudienceId>();
  const typedIn = new Map<string, LineId>();
  const copied = new Set<string>();
  /** Lines whose document was closed over something unsaved: the tray may show it a moment later. */
  const closedOver = new Map<Browser, Map<LineId, AudienceId>>();
  let broken: string | null = null;
  const claim = (holds: boolean, what: () => string) => {
    if (!holds) broken ??= what();
  };

  world.disk.watch((doc) => {
    const note = () => {
      for (const map of linesOf(doc).values()) {
        for (const letter of readLine(map)?.text ?? '') everOnDisk.add(letter);
      }
    };
    note();
    linesOf(doc).observeDeep(note);
  });
  for (const browser of world.browsers) watchBrowser(browser);

  function watchBrowser(browser: Browser): void {
    const { board } = browser;
    const checked = new WeakSet<Line>();
    let before: BoardSnapshot = board.snapshot();
    let pensBefore = pensOf(browser, before);
    board.subscribe(() => {
      const now = board.snapshot();
      const pens = pensOf(browser, now);
      for (const { lines } of now.documents)
        for (const line of lines) checkShown(browser, line, checked);
      for (const document of before.documents) {
        if (pens.get(document.audience) !== pensBefore.get(document.audience)) {
          for (const line of document.unsaved.keys())
            closedBy(browser).set(line, document.audience);
          awaiting = awaiting.filter(
            (one) => one.browser !== browser || one.audience !== document.audience,
          );
          continue;
        }
        const unsaved = now.documents.find(({ id }) => id === document.id)?.unsaved;
        for (const line of document.unsaved.keys()) {
          if (unsaved?.has(line) === false) checkSaved(browser, line);
        }
      }
      checkTray(browser, before, now);
      checkRedacted(browser, now);
      checkApart(browser, now);
      tellOf(browser, before, now);
      before = now;
      pensBefore = pens;
    });
  }

  function closedBy(browser: Browser): Map<LineId, AudienceId> {
    const known = closedOver.get(browser) ?? new Map<LineId, AudienceId>();
    closedOver.set(browser, known);
    return known;
  }

  /** Once somebody's view says that a line is gone, none of its words is anywhere in their browser. */
  function checkRedacted(
    { name: who }: Browser,
    { view, documents, notSent }: BoardSnapshot,
  ): void {
    if (view?.at !== 'conference') return;
    const gone = view.redacted ?? [];
    const shown = [...documents.flatMap(({ lines }) => lines), ...notSent];
    const there = new Set(shown.flatMap(({ text }) => Array.from(text)));
    for (const [letter, line] of world.disk.dead()) {
      const isBack = gone.includes(line) && there.has(letter) && !copied.has(letter);
      claim(!isBack, () => `${who} still has ${letter} of a line that was taken away for good`);
    }
  }

  function tellOf({ name: who }: Browser, before: BoardSnapshot, now: BoardSnapshot): void {
    const trayOf = ({ notSent }: BoardSnapshot) =>
      notSent.map(({ line, text }) => `${line.slice(0, 4)} ${text}`).join(' | ');
    if (now.notSent !== before.notSent) world.tell(`tray of ${who}: ${trayOf(now)}`);
    const standing = ({ documents }: BoardSnapshot) =>
      documents
        .map(
          ({ name, pen, ready, unsaved }) =>
            `${name} ${pen ? 'pen' : ready ? 'reads' : 'waits'} ${unsaved.size}`,
        )
        .join(', ');
    if (standing(before) !== standing(now)) world.tell(`${who}: ${standing(now)}`);
  }

  /** Whoever is not of the part that runs has no document at all, and sees nobody write. */
  function checkApart({ name: who }: Browser, { view, documents, writers }: BoardSnapshot): void {
    if (view?.at !== 'holding') return;
    claim(documents.length + writers.length === 0, () => `${who} still has a board while apart`);
  }

  /** What was typed for one audience is never shown to who is not of it. */
  function checkReader({ who, name }: Browser, letter: string): void {
    const audience = typedFor.get(letter);
    const { view } = world.browserOf('chair').board.snapshot();
    const known = view?.at === 'conference' ? (view.audiences ?? []) : [];
    const members = known.find(({ id }) => id === audience)?.members;
    claim(
      who !== 'mother' || members?.includes(world.relay.people.mother) !== false,
      () => `${name} was shown ${letter}, which was typed for others`,
    );
  }

  /** Never show what is not on disk. */
  function checkShown(browser: Browser, line: Line, checked: WeakSet<Line>): void {
    if (checked.has(line)) return;
    checked.add(line);
    for (const letter of line.text) {
      checkReader(browser, letter);
      const isOwn = typedBy.get(letter) === browser;
      claim(
        isOwn || !typedBy.has(letter) || everOnDisk.has(letter),
        () => `${browser.name} was shown ${letter}, which is on no disk`,
      );
    }
  }

  /** Saved never lies. */
  function checkSaved(browser: Browser, line: LineId): void {
    const acknowledged = awaiting.filter((one) => one.browser === browser && one.line === line);
    awaiting = awaiting.filter((one) => !acknowledged.includes(one));
    for (const { letter } of acknowledged) {
      const isSafe = everOnDisk.has(letter) || deleted.has(letter);
      claim(isSafe, () => `${browser.name} was told that ${letter} is saved, and it is on no disk`);
    }
  }

  /** What was acknowledged is not put into the tray. */
  function checkTray(browser: Browser, before: BoardSnapshot, now: BoardSnapshot): void {
    const closed = closedBy(browser);
    const known = new Set(before.notSent.map(({ id }) => id));
    for (const { id, line } of now.notSent) {
      const wasUnsaved = before.documents.some(({ unsaved }) => unsaved.has(line));
      claim(
        known.has(id) || wasUnsaved || closed.has(line) || lateLines.has(line),
        () => `the tray of ${browser.name} holds a line that was saved`,
      );
    }
    const isThere = (audience: AudienceId) =>
      now.documents.some((one) => one.audience === audience && one.ready);
    for (const [line, audience] of closed)
      if (now.view !== before.view || isThere(audience)) closed.delete(line);
  }

  return {
    typed: (browser, line, letters) => {
      const audience = browser.board
        .snapshot()
        .documents.find(({ lines }) => lines.some(({ id }) => id === line))?.audience;
      const shown = lettersShown(browser);
      world.tell(`${browser.name} typed ${letters} into ${line.slice(0, 4)}`);
      for (const letter of letters) {
        typedBy.set(letter, browser);
        typedIn.set(letter, line);
        if (audience !== undefined) typedFor.set(letter, audience);
        if (audience !== undefined && shown.has(letter))
          awaiting = [...awaiting, { browser, audience, line, letter }];
      }
    },
    deleted: (letters) => {
      for (const letter of letters) deleted.add(letter);
    },
    late: (line) => lateLines.add(line),
    copied: (letters) => {
      for (const letter of letters) copied.add(letter);
    },
    dead: () => [...world.disk.dead().keys()].filter((letter) => !copied.has(letter)),
    act: (browser, act) => {
      const before = lettersShown(browser);
      const done = act();
      const after = lettersShown(browser);
      for (const letter of before) if (!after.has(letter)) deleted.add(letter);
      return done;
    },
    owed: () => {
      const gone = world.disk.redacted();
      const isGone = (letter: string) =>
        world.disk.dead().has(letter) || gone.has(typedIn.get(letter) ?? '');
      return [...typedBy.keys()].filter((letter) => !deleted.has(letter) && !isGone(letter));
    },
    broken: () => broken,
  };
}

interface Awaiting {
  readonly browser: Browser;
  readonly audience: AudienceId;
  readonly line: LineId;
  readonly letter: string;
}

function lettersShown({ board }: Browser): Set<string> {
  return new Set(
    board
      .snapshot()
      .documents.flatMap(({ lines }) => lines.flatMap(({ text }) => Array.from(text))),
  );
}

function pensOf({ board }: Browser, { documents }: BoardSnapshot): Map<AudienceId, unknown> {
  return new Map(documents.map(({ audience }) => [audience, board.pen(audience)]));
}
