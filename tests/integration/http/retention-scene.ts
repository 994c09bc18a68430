import type { KeepingFacts } from '../../../shared/protocol/keeping.ts';
import type { Answer, Browser } from './browser.ts';
import { createBrowser } from './browser.ts';
import type { RunningServer } from './running-server.ts';
import type { Scene } from './scene.ts';
import { opId, passphrase, setScene } from './scene.ts';
import type { StaffKit } from './staff-kit.ts';
import { setUpApp, signIn, signUp } from './staff-kit.ts';

export const day = 24 * 60 * 60_000;

/** A member of the council's staff at a browser of their own. */
export interface Colleague {
  readonly id: string;
  readonly browser: Browser;
  /** Signs in anew: days have passed, and a proof is fresh. */
  comes(): Promise<Browser>;
}

/** A closed conference with a chair (an administrator), a deputy, a reader, another administrator and a stranger. */
export interface RetentionScene {
  readonly scene: Scene;
  readonly chair: Colleague;
  readonly deputy: Colleague;
  readonly assigned: Colleague;
  readonly administrator: Colleague;
  readonly stranger: Colleague;
  keeping(browser: Browser): Promise<KeepingFacts>;
  keep(browser: Browser, what: string, reason?: string): Promise<Answer>;
  path(rest: string): string;
}

export async function closeConference(
  server: RunningServer,
  later: (ms: number) => void,
): Promise<RetentionScene> {
  const scene = await setScene(server);
  const join = (name: string, administrator = false) => joinAs(scene, { name, administrator });
  const deputy = await join('Rue Amberley');
  const assigned = await join('Ada Kestrel');
  const administrator = await join('Hazel Thorne', true);
  const stranger = await join('Merle Ashdown');
  const named = { deputy: deputy.id, assigned: [assigned.id] };
  await must(scene.command(scene.staff, { kind: 'assignStaff', ...named }));
  const chair = comingBack(
    server,
    '',
    { username: 'marguerite', passphrase },
    scene.kit,
    scene.staff,
  );
  await must(scene.command(scene.staff, { kind: 'start' }));
  const mother = await scene.letIn('Kezia Thistlewick', 'parent');
  await must(mother.get('/api/me'));
  await must(scene.command(scene.staff, { kind: 'close' }));
  await scene.giveOut();
  later(1);
  const path = (rest: string) => `/api/conferences/${scene.conference}/${rest}`;
  return {
    scene,
    chair,
    deputy,
    assigned,
    administrator,
    stranger,
    path,
    keeping: async (browser) => (await must(browser.get(path('keeping')))).json as KeepingFacts,
    keep: (browser, what, reason) =>
      browser.post(path('keeping'), {
        opId: opId(),
        do: what,
        ...(reason === undefined ? {} : { reason }),
      }),
  };
}

export async function must(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(answer.text);
  return answer;
}

/** One more colleague, signed in. */
export async function joinAs(
  { server, staff }: Scene,
  who: { name: string; administrator: boolean },
): Promise<Colleague> {
  const answer = await must(staff.post('/api/staff', who));
  const token = (answer.json as { link: string }).link.split('#')[1];
  const browser = createBrowser(server.origin);
  const login = { username: who.name, passphrase: `${passphrase} too` };
  const kit = await signUp(browser, { token, name: who.name, ...login }, server.now());
  const { colleagues } = (await staff.get('/api/colleagues')).json as {
    colleagues: { id: string; name: string }[];
  };
  const id = colleagues.find(({ name }) => name === who.name)?.id ?? '';
  return comingBack(server, id, login, kit, browser);
}

function comingBack(
  server: RunningServer,
  id: string,
  login: { username: string; passphrase: string },
  kit: StaffKit,
  first: Browser,
): Colleague {
  let browser = first;
  const codes = [...kit.recovery];
  let app = kit.app;
  return {
    id,
    get browser() {
      return browser;
    },
    comes: async () => {
      browser = createBrowser(server.origin);
      const code = app.code(server.now()) ?? codes.pop() ?? null;
      await must(signIn(browser, login, code));
      if (codes.length === 0) ({ app } = await setUpApp(browser, server.now()));
      return browser;
    },
  };
}
