import { expect, test } from 'vitest';
import { rulesToSend, sendInTurn } from '../../../client/before/save-person.ts';
import type { NewCommand } from '../../../client/provider/send-command.ts';
import { no, ok } from '../../../shared/result.ts';
import { somebody } from '../../support/parted-family.ts';

const calm = { hears: 'all', apart: [], adds: null } as const;
const rowan = somebody('rowan');

test('[BD8] what would change nothing is not sent', () => {
  expect(rulesToSend('new', calm, undefined)).toEqual([]);
  const asHeIs = { ...calm, hears: ['wren', 'otis'], apart: ['bettina', 'kezia'] };
  expect(rulesToSend('rowan', asHeIs, rowan)).toEqual([]);
});

test('[BD8] whom somebody hears about, must not meet, and a supporter’s right to write are sent', () => {
  const rules = { hears: [], apart: ['kezia'], adds: true };
  expect(rulesToSend('rowan', rules, undefined).map(({ kind }) => kind)).toEqual([
    'setHearing',
    'keepApart',
    'setRights',
  ]);
  expect(rulesToSend('rowan', calm, rowan)).toEqual([
    { kind: 'setHearing', person: 'rowan', hears: 'all' },
    { kind: 'keepApart', person: 'rowan', from: [] },
  ]);
});

test('[BD8] after a refusal the next try sends only what was not accepted', async () => {
  const sent: string[] = [];
  const done = new Map<NewCommand['kind'], string>();
  const commands = rulesToSend('rowan', { hears: [], apart: ['kezia'], adds: null }, undefined);
  const send = (isRefused: boolean) => (command: NewCommand) => {
    sent.push(command.kind);
    const refused = isRefused && command.kind === 'keepApart';
    return Promise.resolve(
      refused ? no({ kind: 'wrong-time' as const, message: '', command }) : ok({ id: null }),
    );
  };
  expect(await sendInTurn(send(true), commands, done)).toBe(false);
  expect(await sendInTurn(send(false), commands, done)).toBe(true);
  expect(sent).toEqual(['setHearing', 'keepApart', 'keepApart']);
});
