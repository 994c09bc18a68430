import type { Conference } from '../../../shared/conference/conference.ts';
import { canary } from './canaries.ts';
import type { PartName } from './canary-places.ts';
import { opId } from './scene.ts';

interface Stage {
  readonly state: () => Promise<Conference>;
  readonly send: (name: 'chair' | 'police', command: Record<string, unknown>) => Promise<unknown>;
}

/** The police officer hands things in; the chair keeps one back, puts another on the part's board and notes a child's page. */
export async function handThingsIn(
  { state, send }: Stage,
  part: PartName,
  audience: string,
): Promise<void> {
  const child = (await state()).children[0]?.id ?? '';
  const letter = { kind: 'handIn', person: null, voice: 'hope' };
  await send('police', {
    ...letter,
    what: 'child-view',
    child,
    text: canary('handIn.text', part),
    to: 'some',
    toWhom: canary('handIn.toWhom', part),
  });
  if (part === 'R') return;
  const handedIn = opId();
  const statement = { what: 'statement', child: null, text: 'Said', to: 'everyone', toWhom: '' };
  await send('police', { ...letter, opId: handedIn, ...statement });
  await send('chair', {
    kind: 'releaseHandedIn',
    handedIn,
    to: audience,
    code: 'strength',
    children: [],
    text: canary('releaseHandedIn.text', part),
    readOutBy: null,
    note: canary('releaseHandedIn.note', part),
    agreed: false,
  });
  await send('chair', {
    kind: 'keepChildPage',
    child,
    person: null,
    forms: ['said-it'],
    givenBy: null,
    participation: 'PN1',
    checkedOn: '',
    audience,
    note: canary('keepChildPage.note', part),
  });
}
