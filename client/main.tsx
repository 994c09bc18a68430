import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-sans/700.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { App } from './app/app.tsx';
import { watchLinkTokens } from './app/link-token.ts';
import { startLanguage } from './language/language.ts';
import { fetchLetters } from './ui/fetch-letters.ts';

// zod compiles its schemas with eval, which the page's policy forbids.
z.config({ jitless: true });

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no place for the app');
watchLinkTokens();
startLanguage();
fetchLetters();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
