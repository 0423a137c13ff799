// A thread begins without the loader of the process that starts it, so it loads TypeScript on its own.
import { register } from 'tsx/esm/api';

register();
await import('./matching.worker.ts');
