import { idSchema, opIdSchema } from '../../shared/protocol/ids.ts';
import { dateText, timeText } from '../../shared/protocol/texts.ts';

/** As much of a zod schema as is needed to walk through it. */
interface Schema {
  readonly _zod: { readonly def: Definition };
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly valueType?: Schema;
  readonly format?: string;
}

/** Strings that a schema takes only in a shape of ours, so that nobody's words can be in them. */
const shaped: ReadonlySet<unknown> = new Set([idSchema, opIdSchema, dateText, timeText]);

/** Every place of a schema where somebody can type what they like, as "kind.lines.text". */
export function freeTextsOf(schema: unknown, path: string): string[] {
  if (!isSchema(schema) || shaped.has(schema)) return [];
  // eslint-disable-next-line no-underscore-dangle -- zod has no other name for what a schema is
  const { def } = schema._zod;
  if (def.type === 'string') return def.format === undefined ? [path] : [];
  if (def.shape !== undefined) {
    return Object.entries(def.shape).flatMap(([key, inner]) =>
      freeTextsOf(inner, `${path}.${key}`),
    );
  }
  const inner = [def.element, def.innerType, def.valueType, ...(def.options ?? [])];
  return [...new Set(inner.flatMap((one) => freeTextsOf(one, path)))];
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && '_zod' in value;
