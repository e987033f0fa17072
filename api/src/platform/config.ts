import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

const shape = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url(),
  OWNER_DATABASE_URL: z.url().optional(),
  PORCHLIGHT_HOME: z.string().min(1),
  PORCHLIGHT_SECRETS: z.string().min(1),
  PAGES_DIR: z.string().optional(),
  VOICE_PORT: port.default(4061),
  PORCHLIGHT_CLOCK: z.iso.datetime({ offset: true }).optional(),
  ALLOWED_ORIGINS: z.string().default(''),
  RATE_BURST: z.coerce.number().int().positive().default(400),
  RATE_PER_SECOND: z.coerce.number().int().positive().default(200),
  SOCKETS_PER_PRINCIPAL: z.coerce.number().int().positive().default(5),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** The api's configuration, checked. */
export type Config = z.infer<typeof shape>;

/** Reads the configuration from the environment. Throws one sentence that names each wrong variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const result = shape.safeParse(env);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is not right. ${wrong.join('; ')}. \`npm start\` sets these by itself.`);
}
