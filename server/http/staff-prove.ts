import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Proof } from '../../shared/protocol/staff.ts';
import { proveSchema } from '../../shared/protocol/staff.ts';
import { no, ok } from '../../shared/result.ts';
import type { HttpParts } from './parts.ts';
import { refusals } from './refusals.ts';
import { onPost } from './requests.ts';
import { originOf, takeChallenge } from './staff-passkeys.ts';
import { findStaff, goOnAs } from './staff-visitor.ts';

/** POST /api/prove: who is signed in proves afresh who they are, and goes on under another id. */
export function serveStaffProof(app: FastifyInstance, parts: HttpParts): void {
  const { limits } = parts.people;
  onPost(app, '/api/prove', proveSchema, async (proof, request, reply) => {
    const staff = await findStaff(parts, request);
    if (staff === null) return no(refusals.signIn);
    const { id } = staff.account;
    if (!(await limits.secondFactor.take(id))) return no(refusals.tooFast);
    if (!(await isGood(parts, request, id, proof))) return no(refusals.wrongProof);
    await limits.secondFactor.giveBack(id);
    await goOnAs(parts, reply, staff, { provedAt: parts.now() });
    return ok({ proved: true });
  });
}

async function isGood(
  parts: HttpParts,
  request: FastifyRequest,
  account: string,
  proof: Proof,
): Promise<boolean> {
  const { accounts, secondFactors } = parts.people;
  const isRight =
    proof.passphrase === null || (await accounts.isPassphraseOf(account, proof.passphrase));
  // The code is not used up by a wrong passphrase.
  if (!isRight) return false;
  if ('code' in proof) return secondFactors.acceptsCode(account, proof.code);
  const asked = await takeChallenge(parts, request, ['account']);
  if (asked?.account !== account) return false;
  const answer = {
    response: proof.passkey,
    challenge: asked.challenge,
    origin: originOf(request),
  };
  const wanted = { account, alone: proof.passphrase === null };
  return (await parts.people.passkeys.find(answer, wanted)) === account;
}
