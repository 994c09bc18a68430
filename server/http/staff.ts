import type { FastifyInstance } from 'fastify';
import { setUpSchema, signInSchema } from '../../shared/protocol/http.ts';
import { no, ok } from '../../shared/result.ts';
import { sameName } from '../people/accounts.ts';
import { isEasyToGuess } from '../people/easy-passphrases.ts';
import type { TryLimits } from '../people/limits.ts';
import { hashToken } from '../people/tokens.ts';
import { begin } from './answering.ts';
import { findWayIn } from './find-way-in.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onPost } from './requests.ts';

/** The council's staff: the one-time link of the first start, and signing in. */
export function serveStaff(app: FastifyInstance, parts: HttpParts): void {
  const { accounts, limits } = parts.people;

  onPost(app, '/api/set-up', setUpSchema, async (wanted, request, reply) => {
    if (isEasyToGuess(wanted)) return no(refusals.weakPassphrase);
    const account = await findWayIn(parts, request, () => accounts.setUp(wanted));
    if (account === null) return no(refusals.noSuchWayIn);
    const older = await parts.visitors.find(request);
    await begin(parts.people, reply, { as: 'staff', account: account.id }, older);
    return ok({ as: 'staff', name: account.name });
  });

  onPost(app, '/api/sign-in', signInSchema, async ({ username, passphrase }, request, reply) => {
    const tries = signInTries(limits, username, request.ip);
    if (!(await tries.take())) return no(refusals.tooFast);
    const account = await accounts.signIn(username, passphrase);
    if (account === null) return no(refusals.wrongPassphrase);
    await tries.giveBack();
    const older = await parts.visitors.find(request);
    await begin(parts.people, reply, { as: 'staff', account: account.id }, older);
    return ok({ as: 'staff', name: account.name });
  });
}

/** Taken before the passphrase is looked at, so that a hundred tries at once count as a hundred. */
function signInTries(limits: TryLimits, username: string, address: string) {
  const name = hashToken(sameName(username));
  const counted = [
    { tries: limits.signInAddress, key: address },
    { tries: limits.signInHere, key: `${address} ${name}` },
    { tries: limits.signInName, key: name },
  ];
  return {
    take: async (): Promise<boolean> => {
      for (const { tries, key } of counted) if (!(await tries.take(key))) return false;
      return true;
    },
    giveBack: async (): Promise<void> => {
      for (const { tries, key } of counted) await tries.giveBack(key);
    },
  };
}
