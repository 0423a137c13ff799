import { z } from 'zod';

// The page's content security policy forbids building functions from text; zod must not try. Imported first.
z.config({ jitless: true });
