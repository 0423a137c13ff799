import { z } from 'zod';

const settingsSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  NEO4J_URI: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'a bolt:// or neo4j:// address'),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Memory the ties held for path finding may take, in MB; 0 searches them in Neo4j. */
  LIANTU_PATH_MEMORY_MB: z.coerce.number().int().min(0).default(1024),
  /** Requests a minute one address may send before it gets 429. */
  LIANTU_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
  /** Names the server may be reached by, separated by commas, besides numbers and localhost; `*` for any. */
  LIANTU_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((names) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Reads the environment once. An empty variable counts as unset. Throws one sentence naming each bad variable. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable.\n  ${problems.join('\n  ')}`);
}
