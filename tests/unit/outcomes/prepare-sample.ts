import type { Role } from '../../../shared/conference/roles.ts';
import sample from '../../fixtures/sample-conference.json' with { type: 'json' };
import type { Held } from '../../support/held-conference.ts';

const { conference } = sample;

/** The sample's names for them; the others work with the family. */
export const roles: Readonly<Record<string, Role>> = {
  scribe: 'minute-taker',
  parent: 'parent',
  network: 'network',
  child: 'child',
  advocate: 'advocate',
  interpreter: 'interpreter',
};

/** The list, who may hear about whom, who is kept apart, the parts, and everybody let in. */
export function prepareSample(held: Held, ids: Map<string, string>): void {
  const idOf = (key: string): string => ids.get(key) ?? '';
  const hears = { p04: ['c2', 'c3'], p06: ['c2', 'c3'], p15: ['c2', 'c3'], p17: ['c1'] };
  for (const [key, about] of Object.entries(hears)) {
    held.must('Marguerite', { kind: 'setHearing', person: idOf(key), hears: about.map(idOf) });
  }
  held.must('Marguerite', {
    kind: 'keepApart',
    person: idOf('p04'),
    from: ['p03', 'p05'].map(idOf),
  });
  for (const { id, label, present } of conference.parts) {
    const people = present.filter((key) => key !== 'p01').map(idOf);
    const restricted = id === 'R';
    ids.set(id, held.must('Marguerite', { kind: 'addPart', name: label, restricted, people }));
  }
  for (const { id, name, title, agency, role, mode, speaksFor = [] } of conference.participants) {
    if (id === 'p01') continue;
    const as = {
      name,
      title,
      agency: agency ?? '',
      role: roles[role] ?? 'professional',
      where: mode.startsWith('remote') ? 'video' : 'room',
    } as const;
    const apologies = mode.startsWith('apologies') || mode.startsWith('not-present');
    if (apologies || speaksFor.length > 0) {
      held.must('Marguerite', {
        kind: 'changePerson',
        person: idOf(id),
        ...as,
        device: true,
        speaksFor: speaksFor.map(idOf),
        apologies,
      });
    }
    if (apologies) continue;
    const waiting = held.knock({ name, role: as.role, person: idOf(id), via: 'link' });
    held.must('Marguerite', { kind: 'admit', waiting, person: idOf(id), ...as });
  }
  held.must('Marguerite', { kind: 'openPart', part: idOf('R') });
  held.must('Marguerite', { kind: 'start' });
}
