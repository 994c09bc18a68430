import { linesOf } from '../../../shared/board/roots.ts';
import type { Command } from '../../../shared/conference/commands.ts';
import { hearsAbout } from '../../../shared/conference/membership.ts';
import { maySeeNow } from '../../../shared/conference/rights.ts';
import { planNeededs } from '../../../shared/board/plan-needed.ts';
import { whos } from './cast.ts';
import {
  byChair,
  childrenOf,
  idsOf,
  linesIn,
  linesSeen,
  pick,
  pickAudience,
  pickScale,
  type Act,
  type Acts,
  type Named,
} from './picking.ts';

const penLine: Act<Named<'type' | 'erase' | 'strike' | 'move'>> = async (
  world,
  { do: kind, who, in: where, line: n, at },
  perform,
) => {
  const audience = pickAudience(world, who, where);
  if (audience === undefined) return;
  const doc = world.browserOf(who, audience.id)?.doc;
  const own = [...(doc === undefined ? [] : linesOf(doc).keys())].filter(
    (line) => !world.room.state().contributions.has(line),
  );
  const line = pick(own.toSorted(), n);
  if (line !== undefined) await perform({ kind, who, audience: audience.id, line, at });
};

const onLine: Act<Named<'changeLine' | 'strikeLine' | 'restoreLine'>> = async (
  world,
  { do: kind, who, line: n, wild },
  perform,
  opId,
) => {
  const line = pick(linesSeen(world, who, wild), n) ?? 'no-such-line-there-is';
  const command: Command =
    kind === 'changeLine' ? { kind, opId, line, text: `Changed by ${who}` } : { kind, opId, line };
  await perform({ kind: 'command', sender: who, command });
};

/** What is written, asked and shown on the boards. */
export const boardActs: Pick<Acts, BoardDoes> = {
  newLine: async (world, { who, in: where, after }, perform, id) => {
    const audience = pickAudience(world, who, where);
    if (audience === undefined) return;
    const everyone = [...world.room.state().audiences.keys()][0] ?? '';
    const wide = world.browserOf(who, everyone)?.doc;
    const anchors = audience.id === everyone || wide === undefined ? [] : [...linesOf(wide).keys()];
    await perform({
      kind: 'newLine',
      who,
      audience: audience.id,
      line: `${id}-line`,
      after: pick(anchors.toSorted(), after) ?? null,
      at: after,
    });
  },
  type: penLine,
  erase: penLine,
  strike: penLine,
  move: penLine,
  caret: async (world, { who, in: where, line: n, at }, perform) => {
    const audience = pickAudience(world, who, where);
    if (audience === undefined) return;
    const line = pick(linesIn(world, audience.id), n) ?? null;
    await perform({ kind: 'caret', who, audience: audience.id, line, at });
  },
  addLine: async (world, { who, in: where, about: n, children: which, wild }, perform, opId) => {
    const audience = pickAudience(world, who, where, wild)?.id ?? 'no-such-audience';
    const about = n === null ? null : pick(linesSeen(world, who, wild), n);
    const heard = world.room.state().people.get(world.people[who]);
    const children = childrenOf(world, which).filter(
      (child) => wild || (heard !== undefined && hearsAbout(heard, [child])),
    );
    const command: Command = {
      kind: 'addLine',
      opId,
      audience,
      // What is done can be agreed with.
      code:
        about !== null && about !== undefined ? 'comment' : where % 2 === 0 ? 'action' : 'strength',
      text: `Said by ${who}`,
      saidBy: world.people[who],
      about: about ?? null,
      ...(children.length === 0 ? {} : { children }),
    };
    await perform({ kind: 'command', sender: who, command });
  },
  changeLine: onLine,
  strikeLine: onLine,
  restoreLine: onLine,
  askScale: async (world, { in: where, asked, more, again }, perform, opId) => {
    const state = world.room.state();
    const shown = [...state.scales.values()].filter(({ standing }) => standing === 'revealed');
    const first = again === null ? undefined : pick(shown, again);
    const audience = first?.audience ?? pickAudience(world, 'chair', where)?.id ?? '';
    const fit = asked.filter((who) => {
      const person = state.people.get(world.people[who]);
      const reader = { as: 'person', person: world.people[who] } as const;
      const isAsked = first === undefined || first.asked.includes(world.people[who]);
      return isAsked && person?.scores === true && maySeeNow(state, reader, audience);
    });
    const words = { question: 'How safe?', ten: 'Safe', zero: 'Not safe' };
    const rest = { danger: null, asked: idsOf(world, fit), reasons: 'nobody' } as const;
    const round = first === undefined ? {} : { again: first.id };
    const command = { kind: 'askScale', opId, audience, ...words, ...rest, ...more, ...round };
    await perform(byChair(command as Command));
  },
  answerScale: async (world, { who, scale: n, score, wild }, perform, opId) => {
    const state = world.room.state();
    const scale = pickScale(world, n);
    const { asked = [], asksPlan = false } = state.scales.get(scale) ?? {};
    const person = wild ? world.people[who] : (pick(asked, score) ?? world.people[who]);
    const sender = whos.find((one) => world.people[one] === person) ?? who;
    const isProfessional = state.people.get(person)?.role === 'professional';
    const words = {
      reason: 'Because',
      oneHigher: '',
      ...(asksPlan && isProfessional ? { planNeeded: pick(planNeededs, score) } : {}),
    };
    const command: Command = { kind: 'answerScale', opId, scale, person, score, ...words };
    await perform({ kind: 'command', sender, command });
  },
  revealScale: async (world, { scale, group }, perform, opId) => {
    const groups = group === null ? {} : { groups: [group] };
    await perform(
      byChair({ kind: 'revealScale', opId, scale: pickScale(world, scale), ...groups }),
    );
  },
  answerAlert: async (world, { scale }, perform, opId) => {
    const words = `Said at ${opId}`;
    await perform(byChair({ kind: 'answerAlert', opId, scale: pickScale(world, scale), words }));
  },
  withdrawScale: async (world, { scale }, perform, opId) =>
    perform(byChair({ kind: 'withdrawScale', opId, scale: pickScale(world, scale) })),
  narrowAudience: async (world, { who, in: where, children: which, wild }, perform, opId) => {
    const audience = pickAudience(world, who, where, wild)?.id ?? '';
    const children = childrenOf(world, which || 1);
    const command: Command = { kind: 'narrowAudience', opId, audience, children };
    await perform({ kind: 'command', sender: who, command });
  },
  narrowLine: async (world, { who, line: n, children: which, wild }, perform, opId) => {
    const line = pick(linesSeen(world, who, wild), n) ?? 'no-such-line-there-is';
    const children = childrenOf(world, which || 1);
    const command: Command = { kind: 'narrowLine', opId, line, children };
    await perform({ kind: 'command', sender: who, command });
  },
  redactLine: async (world, { line: n, wild }, perform, opId) => {
    const line = pick(linesSeen(world, 'chair', wild), n) ?? 'no-such-line-there-is';
    await perform(byChair({ kind: 'redactLines', opId, lines: [line] }));
  },
  redactScale: async (world, { scale: n }, perform, opId) => {
    await perform(byChair({ kind: 'redactLines', opId, lines: [], scales: [pickScale(world, n)] }));
  },
  releaseLines: async (world, { to: n, lines: ns, other }, perform, opId) => {
    const to = pickAudience(world, 'chair', n)?.id ?? '';
    const all = linesSeen(world, 'chair', false).filter(
      (line) => !linesIn(world, to).includes(line),
    );
    const chosen = [...new Set(ns.flatMap((at) => pick(all, at) ?? []))];
    if (chosen.length === 0) return;
    const lines = chosen.map((line) => ({
      line,
      text: other ? `Said otherwise ${opId}` : null,
      howWeWillKnow: null,
      children: [],
    }));
    await perform(byChair({ kind: 'releaseLines', opId, to, newcomers: [], lines }));
  },
};

type BoardDoes =
  | 'newLine'
  | 'type'
  | 'erase'
  | 'strike'
  | 'move'
  | 'caret'
  | 'addLine'
  | 'changeLine'
  | 'strikeLine'
  | 'restoreLine'
  | 'askScale'
  | 'answerScale'
  | 'revealScale'
  | 'withdrawScale'
  | 'answerAlert'
  | 'narrowAudience'
  | 'narrowLine'
  | 'redactLine'
  | 'redactScale'
  | 'releaseLines';
