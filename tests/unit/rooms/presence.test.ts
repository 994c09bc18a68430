import { expect, test } from 'vitest';
import { createPresence } from '../../../server/rooms/presence.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';

function setUp() {
  const time = createVirtualTime(0);
  let changes = 0;
  const presence = createPresence(time.timers, () => (changes += 1));
  return { time, presence, changes: () => changes, standing: () => presence.now().get('ada') };
}

test('[R6] somebody is lost five seconds after their last connection, and not for a reload of the page', () => {
  const { time, presence, standing, changes } = setUp();
  const [first, second] = [{}, {}];
  presence.attend('ada', first, true);
  presence.leave('ada', first);
  time.turnTo(4000);
  presence.attend('ada', second, true);
  time.turnTo(20_000);
  expect([standing(), changes()]).toEqual(['here', 1]);
  presence.leave('ada', second);
  time.turnTo(24_999);
  expect(standing()).toBe('here');
  time.turnTo(25_000);
  expect([standing(), changes()]).toEqual([undefined, 2]);
});

test('[R6] one browser in front of its person is enough to be here', () => {
  const { presence, standing, changes } = setUp();
  const [laptop, phone] = [{}, {}];
  presence.attend('ada', laptop, true);
  presence.attend('ada', phone, false);
  expect(standing()).toBe('here');
  presence.attend('ada', laptop, false);
  expect(standing()).toBe('away');
  presence.leave('ada', phone);
  expect([standing(), changes()]).toEqual(['away', 2]);
});
