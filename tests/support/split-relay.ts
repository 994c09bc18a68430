import type { Audience, Part } from '../../shared/conference/conference.ts';
import type { View } from '../../shared/conference/view.ts';
import { livePathOf, openRawClient, type RawClient } from './raw-client.ts';
import type { CommandInput, GuestName, TestRelay } from './test-relay.ts';

/** A relay whose conference is split: part A with the mother, part B with nana, part R for police and minute taker. */
export interface SplitRelay {
  readonly parts: Readonly<Record<PartName, string>>;
  /** Sends it as the chair; throws when it is refused. Answers the id of what it made. */
  chair(command: CommandInput): Promise<string>;
  open(part: PartName | 'together'): Promise<void>;
  /** The audience of a part, with the address its document has now. */
  audience(part: PartName): Promise<Audience>;
}

export type PartName = 'A' | 'B' | 'R';

const peopleOf: Readonly<Record<PartName, readonly GuestName[]>> = {
  A: ['minuteTaker', 'police', 'mother'],
  B: ['minuteTaker', 'police', 'nana'],
  R: ['police'],
};

export async function splitRelay(relay: TestRelay): Promise<SplitRelay> {
  const chair: SplitRelay['chair'] = async (command) => {
    const answer = await relay.command(relay.people.chair, command);
    if (!answer.ok) throw new Error(`${command.kind}: ${answer.problem.message}`);
    return answer.value.id ?? '';
  };
  const add = async (name: PartName): Promise<string> =>
    chair({
      kind: 'addPart',
      name,
      restricted: name === 'R',
      people: peopleOf[name].map((who) => relay.people[who]),
    });
  const parts = { A: await add('A'), B: await add('B'), R: await add('R') };
  const together = (await relay.room()).state().currentPart;
  return {
    parts,
    chair,
    open: async (part) => {
      await chair({ kind: 'openPart', part: part === 'together' ? together : parts[part] });
    },
    audience: async (name) => {
      const { audiences, parts: all } = (await relay.room()).state();
      return given(audiences.get(given<Part>(all.get(parts[name])).audience));
    },
  };
}

/** Somebody's `/live`, with the views it was pushed. */
export interface LiveClient extends RawClient {
  readonly views: () => View[];
  /** The first view from now on, or heard already, that is meant. */
  view(isMeant: (view: View) => boolean): Promise<View>;
}

export async function openLive(relay: TestRelay, person: string): Promise<LiveClient> {
  const client = await openRawClient(relay, livePathOf(relay), person);
  const viewIn = (one: RawClient['heard'][number] | undefined): View | null => {
    if (one?.kind !== 'text') return null;
    const message = JSON.parse(one.text) as { type: string; view: View };
    return message.type === 'view' ? message.view : null;
  };
  return {
    ...client,
    views: () => client.heard.flatMap((one) => viewIn(one) ?? []),
    view: async (isMeant) =>
      given(
        viewIn(
          await client.hears((one) => {
            const view = viewIn(one);
            return view !== null && isMeant(view);
          }),
        ),
      ),
  };
}

function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
}
