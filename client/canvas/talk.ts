import type { Talk } from './canvas-page.tsx';
import type { ToCanvas } from './messages.ts';
import { canvasPortSaid, toCanvasSchema } from './messages.ts';

/** Calls back once, with the way to the page round this frame: only that page can give one, and only ours can be it. */
export function hearPort(heard: (port: MessagePort) => void): void {
  const onMessage = (event: MessageEvent<unknown>): void => {
    const [port] = event.ports;
    if (event.source !== window.parent || event.data !== canvasPortSaid || port === undefined)
      return;
    // The frame's own origin is nobody's; its address still says where it came from.
    if (event.origin !== new URL(document.URL).origin) return;
    window.removeEventListener('message', onMessage);
    heard(port);
  };
  window.addEventListener('message', onMessage);
}

/** What the page says, checked and in order. What nobody hears yet waits: tldraw takes a moment to be there. */
export function createTalk(port: MessagePort): Talk {
  const waiting: ToCanvas[] = [];
  let hear: ((message: ToCanvas) => void) | null = null;
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = toCanvasSchema.safeParse(data);
    if (!message.success) return;
    if (hear === null) waiting.push(message.data);
    else hear(message.data);
    // Once: everything after it is for the canvas that it opens.
    if (message.data.kind === 'open') hear = null;
  });
  port.start();
  return {
    say: (message) => port.postMessage(message),
    hear: (heard) => {
      hear = heard;
      for (const message of waiting.splice(0)) heard(message);
    },
  };
}
