import './app/zod-settings.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startI18n, storedLanguage } from './i18n/i18n.ts';
import { startColourMode } from './ui/colour-mode.ts';
import './app/base.css';
import './app/print.css';

document.documentElement.lang = storedLanguage();
startColourMode();
await startI18n();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root"');
createRoot(root).render(<App />);
