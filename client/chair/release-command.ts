import type { PersonView } from '../../shared/conference/view.ts';
import type { NewCommand } from '../provider/send-command.ts';
import type { ReleaseDraft } from './release-draft.ts';
import type { Judged } from './release-judge.ts';

/** Everyone who would come to see one of these lines. */
export function allNewcomers(judged: readonly Judged[]): PersonView[] {
  const byId = new Map(judged.flatMap(({ newcomers }) => newcomers).map((one) => [one.id, one]));
  return [...byId.values()];
}

/** One command for all of them, with the people the preview showed. */
export function releaseCommand({ to }: ReleaseDraft, judged: readonly Judged[]): NewCommand {
  return {
    kind: 'releaseLines',
    to,
    newcomers: allNewcomers(judged).map(({ id }) => id),
    lines: judged.map(({ line, text, known, more, children }) => ({
      line: line.id,
      text: text === line.text ? null : text,
      howWeWillKnow: known === (line.fields.howWeWillKnow ?? '') ? null : known,
      ...Object.fromEntries(
        Object.entries(more).filter(([field, said]) => isOther(line, field, said)),
      ),
      children: [...children],
    })),
  };
}

const isOther = ({ fields }: Judged['line'], field: string, words: string): boolean =>
  Reflect.get(fields, field) !== words;

/** Newcomers who would come to see the very same lines, with those lines. */
export interface Preview {
  readonly people: readonly PersonView[];
  readonly lines: readonly Judged[];
}

export function previewsOf(judged: readonly Judged[]): Preview[] {
  const sees = (person: PersonView) =>
    judged.filter(({ newcomers }) => newcomers.some(({ id }) => id === person.id));
  const groups = Map.groupBy(allNewcomers(judged), (person) =>
    sees(person)
      .map(({ line }) => line.id)
      .join(' '),
  );
  return [...groups.values()].map((people) => ({
    people,
    lines: people[0] === undefined ? [] : sees(people[0]),
  }));
}
