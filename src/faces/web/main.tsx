// Where the pages start.
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { keptTheme, showTheme } from './shell/display.ts';

showTheme(keptTheme());
const place = document.getElementById('desk');
if (!place) throw new Error('index.html has no place for the desk');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
