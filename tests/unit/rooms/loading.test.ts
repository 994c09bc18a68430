import { expect, test } from 'vitest';
import { loadConference } from '../../../server/rooms/load-conference.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Fact } from '../../../shared/conference/facts.ts';
import { leaflets } from '../../../shared/templates/leaflets.ts';
import { holdConference, newConference } from '../../support/held-conference.ts';

/** A store that holds these facts, and documents without a word. */
const holding = (facts: readonly Fact[]): Store =>
  ({
    readFacts: () => Promise.resolve(facts),
    readWriters: () => Promise.resolve(new Map()),
    readUpdates: () => [],
  }) as unknown as Store;

test('[C2] a conference of the first release, made without settings, has those of its format', async () => {
  const held = holdConference({ ...newConference, template: 'durham-agenda' });
  const facts = held.facts().map((fact): Fact => {
    if (fact.kind !== 'made') return fact;
    const { settings: _settings, ...old } = fact;
    return old;
  });
  const loaded = await loadConference(holding(facts), 'conference');
  expect(loaded?.conference.settings).toEqual(leaflets.durham.settings);
});
