import type { BoardStore } from '../provider/board-store.ts';
import { whenSaved } from '../provider/when-saved.ts';
import type { Pen } from '../provider/pen.ts';
import type { Result } from '../../shared/result.ts';
import type { BoardVerbs, LineFields } from './board-verbs.ts';
import type { ShownLine } from '../reading/shown-line.ts';

/** What is said once it has happened. */
export type Done = 'moved' | 'struck' | 'brought-back' | 'narrowed';

interface VerbsOptions {
  readonly store: BoardStore;
  /** Shows the place to answer a line, or to put it in other words, for whoever has no pen. */
  readonly compose: (kind: 'answer' | 'reword', line: ShownLine) => void;
  /** Opens a line that was just begun, to write in it. */
  readonly edit: (line: string) => void;
  /** Who sees an answer to this line: the people of this part, where the line is everyone's. */
  readonly answersIn: (line: ShownLine) => string;
  /** Whose words a new answer is, until somebody else is chosen. */
  readonly saidBy: () => readonly string[];
  /** Something could not be done, by the kind of reason. */
  readonly onProblem: (problem: string) => void;
  readonly onDone: (what: Done) => void;
}

/** The board's verbs over the provider: by the pen where this person holds it, else by commands. */
export function makeVerbs(options: VerbsOptions): BoardVerbs {
  const { store, onProblem, onDone } = options;
  const tell = <Value>(result: Result<Value, string> | undefined): Value | null => {
    if (result?.ok) return result.value;
    onProblem(result?.problem ?? 'no-pen');
    return null;
  };
  const strikeOrBring = async (line: ShownLine, kind: 'strike' | 'restore') => {
    if (line.rights.write) tell(store.penFor(line.id)?.[kind](line.id));
    else {
      const answer = await store.send({ kind: `${kind}Line`, line: line.id });
      if (!answer.ok) return onProblem(answer.problem.message);
    }
    return onDone(kind === 'strike' ? 'struck' : 'brought-back');
  };
  const agree = async (line: string, agrees: boolean, person: string | null) => {
    const answer = await store.send({ kind: 'agreeLine', line, person, agrees });
    if (!answer.ok) onProblem(answer.problem.message);
  };
  return {
    start: ({ code, audience, after, fields }) =>
      tell(store.pen(audience)?.newLine({ code, after, saidBy: fields.saidBy ?? [], fields })),
    openText: (line) => tell(store.penFor(line)?.openTyping(line)),
    change: (line, fields) => {
      const pen = store.penFor(line);
      if (pen) setFields(pen, line, fields, tell);
      else onProblem('no-pen');
    },
    prepare: (audience, children) => {
      void store.send({ kind: 'narrowAudience', audience, children: [...children] });
    },
    narrow: async (line, children) => {
      // The server moves the words it has: the last ones typed must be among them.
      await whenSaved(store, line.id);
      const about = [...children];
      const answer = await store.send({ kind: 'narrowLine', line: line.id, children: about });
      if (answer.ok) onDone('narrowed');
      else onProblem(answer.problem.message);
    },
    move: (line, to) => {
      if (tell(store.penFor(line)?.move(line, to)) !== null) onDone('moved');
    },
    strike: (line) => void strikeOrBring(line, 'strike'),
    bringBack: (line) => void strikeOrBring(line, 'restore'),
    answer: (line) => {
      const pen = store.pen(options.answersIn(line));
      if (pen === null) return options.compose('answer', line);
      const saidBy = [...options.saidBy()];
      const begun = tell(pen.newLine({ code: 'comment', saidBy, fields: { about: line.id } }));
      return begun === null ? undefined : options.edit(begun);
    },
    agree: (line, agrees, person) => void agree(line, agrees, person ?? null),
    reword: (line) => options.compose('reword', line),
    undo: () => void store.undo(),
    redo: () => void store.redo(),
  };
}

function setFields(
  pen: Pen,
  line: string,
  fields: LineFields,
  tell: (result: Result<string, string>) => unknown,
): void {
  // Each by its own name, so that the pen's types hold.
  const set = <Field extends keyof LineFields>(field: Field): void => {
    const value = fields[field];
    if (value !== undefined) tell(pen.setField(line, field, value));
  };
  for (const field of settable) set(field);
}

const settable = [
  'code',
  'saidBy',
  'evidence',
  'children',
  'owner',
  'with',
  'by',
  'howWeWillKnow',
  'goal',
  'achievable',
  'realistic',
  'timely',
  'does',
  'became',
] as const satisfies readonly (keyof LineFields)[];
