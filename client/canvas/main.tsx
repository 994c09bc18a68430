import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/700.css';
import '@tldraw/tldraw/tldraw.css';
import './canvas.css';
import { setRuntimeOverrides } from '@tldraw/tldraw';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { CanvasPage } from './canvas-page.tsx';
import { createTalk, hearPort } from './talk.ts';

// zod compiles its schemas with eval, which the page's policy forbids.
z.config({ jitless: true });

const place = document.getElementById('canvas');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
if (place === null) throw new Error('index.html has no place for the canvas');
const root = createRoot(place);

hearPort((port) => {
  const talk = createTalk(port);
  setRuntimeOverrides({ openWindow: () => talk.say({ kind: 'maker' }) });
  talk.hear((message) => {
    if (message.kind !== 'open') return;
    root.render(<CanvasPage opened={message} talk={talk} nonce={nonce} />);
  });
  talk.say({ kind: 'ready' });
});
