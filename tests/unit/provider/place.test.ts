import { describe, expect, test } from 'vitest';
import { placeAmong } from '../../../client/provider/place.ts';
import { joinDocuments } from '../../../shared/board/join-documents.ts';
import type { Line } from '../../../shared/board/line.ts';

const line = (id: string, order: string, after: string | null = null): Line => ({
  id,
  order,
  after,
  code: 'harm-now',
  text: id,
  saidBy: [],
  recordedBy: 'dennis',
  struck: false,
});

const wide = [line('w1', 'a1'), line('w2', 'a2')];
const narrow = [line('n1', 'a1', 'w1'), line('n2', 'a2', 'w1'), line('n3', 'a3')];
const isWide = (id: string) => wide.some((one) => one.id === id);

/** Where a new line of the narrower document is seen among all. */
function seen(place: { after?: string; before?: string }): string {
  const fields = placeAmong(narrow, { code: 'harm-now', ...place }, isWide);
  const placed = { ...line('NEW', fields.order, fields.after), code: fields.code };
  return joinDocuments([wide, [...narrow, placed]])
    .map(({ id }) => id)
    .join(' ');
}

describe('[P6] where a line goes', () => {
  test.for([
    [{}, 'w1 n1 n2 w2 n3 NEW'],
    [{ after: 'n1' }, 'w1 n1 NEW n2 w2 n3'],
    [{ before: 'n2' }, 'w1 n1 NEW n2 w2 n3'],
    [{ after: 'w1', before: 'n1' }, 'w1 NEW n1 n2 w2 n3'],
    [{ after: 'w1' }, 'w1 NEW n1 n2 w2 n3'],
    [{ after: 'w2' }, 'w1 n1 n2 w2 NEW n3'],
    [{ before: 'n3' }, 'w1 n1 n2 w2 NEW n3'],
    [{ after: 'n3' }, 'w1 n1 n2 w2 n3 NEW'],
    [{ after: 'nowhere' }, 'w1 n1 n2 w2 n3 NEW'],
  ] as const)('%j gives %s', ([place, expected]) => {
    expect(seen(place)).toBe(expected);
  });

  test('a line that is only on its way to the server is no neighbour for another document', () => {
    const fields = placeAmong(narrow, { code: 'harm-now', after: 'w1' }, () => false);
    expect(fields.after).toBeNull();
  });
});
