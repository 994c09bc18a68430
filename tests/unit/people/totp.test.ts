import { describe, expect, test } from 'vitest';
import { codeAt, findStep, makeTotpSecret, stepAt, totpLink } from '../../../server/people/totp.ts';

/** The secret of RFC 6238's appendix B ("12345678901234567890") as apps are told it. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('[P24] codes of an authenticator app', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238: %i seconds after 1970', (seconds, code) => {
    expect(codeAt(secret, stepAt(seconds * 1000))).toBe(code);
  });

  const now = 1_780_000_000_000;
  const at = (by: number) => codeAt(secret, stepAt(now) + by);

  test('work half a minute early or late, and no longer', () => {
    const works = [-2, -1, 0, 1, 2].map((by) => findStep({ secret, lastStep: 0 }, at(by), now));
    expect(works).toEqual([null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null]);
  });

  test('work once: neither the used one nor an earlier one works again', () => {
    const lastStep = stepAt(now);
    expect(findStep({ secret, lastStep }, at(0), now)).toBeNull();
    expect(findStep({ secret, lastStep }, at(-1), now)).toBeNull();
    expect(findStep({ secret, lastStep }, at(1), now)).toBe(lastStep + 1);
  });

  test('may be typed with a gap, and what is no code is none', () => {
    const typed = `${at(0).slice(0, 3)} ${at(0).slice(3)}`;
    expect(findStep({ secret, lastStep: 0 }, typed, now)).toBe(stepAt(now));
    for (const odd of ['', '1', `${at(0)}0`.slice(1), 'abcdef', '-', '٠٠٠٠٠٠']) {
      expect(findStep({ secret, lastStep: 0 }, odd, now)).toBeNull();
    }
  });

  test('come from 160 bits that can be typed, under a name that says where they are for', () => {
    const made = makeTotpSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpLink(made, 'm. oldacre')).toBe(
      `otpauth://totp/Whiteboard%3Am.%20oldacre?secret=${made}&issuer=Whiteboard`,
    );
  });
});
