import { expect, test } from 'vitest';
import { mostCommands, openCommands } from '../../../client/provider/commands.ts';

const line = (text: string) =>
  ({
    kind: 'addLine',
    audience: 'a',
    code: 'strength',
    text,
    saidBy: 'kezia',
    about: null,
  }) as const;

/** A network that is not there until it is; what the server heard, in order. */
function openTunnel() {
  const heard: string[] = [];
  let isOpen = false;
  let ids = 0;
  const answer = () => Response.json({ accepted: true });
  const commands = openCommands(
    {
      origin: 'http://127.0.0.1',
      conference: 'c',
      random: () => 0,
      now: () => 7,
      newId: () => `op-${(ids += 1)}`,
      fetch: async (_, init) => {
        if (!isOpen) throw new TypeError('no network');
        if (typeof init?.body === 'string') heard.push(init.body);
        return answer();
      },
    },
    () => undefined,
  );
  const open = () => {
    isOpen = true;
    commands.retryNow();
  };
  return { ...commands, heard, open };
}

test('[P8] fifty commands wait without a network, the next is given back, and each goes once', async () => {
  const tunnel = openTunnel();
  const texts = Array.from({ length: mostCommands }, (_, at) => `Line ${at}`);
  const sent = texts.map(async (text) => tunnel.send(line(text)));
  expect(tunnel.count()).toBe(mostCommands);
  expect(tunnel.oldest()).toBe(7);
  const over = await tunnel.send(line('One too many'));
  expect(over).toMatchObject({
    ok: false,
    problem: { kind: 'too-many', command: { text: 'One too many' } },
  });
  tunnel.open();
  expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
  expect(tunnel.heard).toHaveLength(mostCommands);
  expect(tunnel.oldest()).toBeNull();
  for (const text of texts) {
    expect(tunnel.heard.filter((body) => body.includes(`"${text}"`))).toHaveLength(1);
  }
  tunnel.close();
});
