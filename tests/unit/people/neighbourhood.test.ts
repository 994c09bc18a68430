import { expect, test } from 'vitest';
import { neighbourhoodOf } from '../../../server/people/neighbourhood.ts';

test('[P5] a machine that has a whole /64 to choose from counts as one, and so does IPv4 in whatever dress', () => {
  const same = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:ffff:ffff:ffff:ffff',
    '2001:0DB8:0001:0002:0:0:0:9',
    '2001:db8:1:2::%eth0',
  ];
  expect(new Set(same.map(neighbourhoodOf))).toEqual(new Set(['2001:db8:1:2::/64']));
  expect(
    new Set(
      ['203.0.113.7', '::ffff:203.0.113.7', '0:0:0:0:0:ffff:203.0.113.7'].map(neighbourhoodOf),
    ),
  ).toEqual(new Set(['203.0.113.7']));
});

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:3::1'],
  ['2001:db8::1', '2001:db9::1'],
  ['203.0.113.7', '203.0.113.8'],
  ['::1', '127.0.0.1'],
])('[P5] %s and %s are two', (one, other) => {
  expect(neighbourhoodOf(one)).not.toBe(neighbourhoodOf(other));
});

test('[P5] what is no address at all still counts as something', () => {
  for (const odd of ['', ':', '::', ':::', 'unknown'])
    expect(typeof neighbourhoodOf(odd)).toBe('string');
});
