import { describe, expect, test } from 'vitest';
import { findPlaces, lookable } from '../../../../shared/outcomes/copy-check/find-pattern.ts';
import { waysOfWriting } from '../../../../shared/outcomes/copy-check/ways-of-writing.ts';
import type { Hit } from '../../../../shared/outcomes/copy-check/find-hits.ts';
import { address, addressSpellings } from './spellings.ts';

const ordinary = new Set(['care', 'brain', 'nothing', 'within', 'silos']);

/** What was found of this fact in a text; null for nothing. */
function found(kind: Hit['kind'], fact: string, text: string): string | null {
  const looked = lookable(text);
  for (const way of waysOfWriting(kind, fact)) {
    const [place] = findPlaces(looked, way, (letters) => ordinary.has(letters));
    if (place !== undefined) return text.slice(place.from, place.to);
  }
  return null;
}

describe('[O21] a fact of the list is found', () => {
  test.each(addressSpellings)('as %j', (spelling) => {
    expect(found('address', address, `They moved to ${spelling} in March.`)).not.toBeNull();
  });

  test.each([
    ['person', 'Gethin Moorcroft', 'He saw GETHIN twice', 'GETHIN'],
    ['person', 'Gethin Moorcroft', 'Mr Moorcoft rang', 'Moorcoft'],
    ['person', 'Silas Orrery', 'Sіlas came', 'Sіlas'],
    ['child', 'Juno', 'It is about juno.', 'juno'],
    ['child', 'Juno', 'It is about ᴊᴜɴᴏ.', 'ᴊᴜɴᴏ'],
    ['child', 'Juno', 'It is about 🅙🅤🅝🅞.', '🅙🅤🅝🅞'],
    ['child', 'Juno', 'It is about J u n o.', 'J u n o'],
    ['child', 'Zoë', 'Zoe reads', 'Zoe'],
    ['child', 'Łucja', 'Lucja reads', 'Lucja'],
    ['school', 'Bramble Hill Primary School', 'at Bramble Hill since May', 'Bramble Hill'],
    ['health', 'Kezia restarted sertraline', 'She takes sertralin again', 'sertralin'],
    ['other', 'Operation Teasel', 'Op. Teasel goes on', 'Teasel'],
    ['phone', '07700 900123', 'Ring 07700-900 123', '07700-900 123'],
    ['phone', '07700 900123', 'Ring O77OO9OO123', 'O77OO9OO123'],
    ['email', 'kezia@example.org', 'Kezia @ example . org', 'Kezia @ example . org'],
  ] as const)('%s: %s in “%s”', (kind, fact, text, place) => {
    expect(found(kind, fact, text)).toBe(place);
  });
});

describe('[O22] other words that look like it are no hit', () => {
  test.each([
    ['child', 'Clare', 'Care was given'],
    ['child', 'Will', 'Will you come? He will.'],
    ['child', 'Isa', 'This is a plan'],
    ['person', 'Silas Orrery', 'The silos are full'],
    ['person', 'Gethin Moorcroft', 'Nothing was within reach'],
    ['address', address, 'The family court in Fennmere sat at 6'],
    ['address', '12 Church Lane, Fennmere', 'They sing in church'],
    ['health', 'sertraline', 'A sentinel stood in line'],
    ['school', 'Fennmere Primary School', 'The school is good'],
  ] as const)('%s: %s in “%s”', (kind, fact, text) => {
    expect(found(kind, fact, text)).toBeNull();
  });
});
