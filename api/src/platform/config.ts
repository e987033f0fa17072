import { z } from 'zod';
import { networks } from './server/address.ts';

const port = z.coerce.number().int().min(0).max(65535);

const addresses = z.string().refine((text) => {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter(Boolean).every((part) => URL.canParse(part) && /^https?:/.test(part));
}, 'is no address such as https://porchlight.example');

const proxies = z.string().refine((text) => {
  try {
    return networks(text) !== undefined;
  } catch {
    return false;
  }
}, 'is no list of IP addresses or networks, such as 127.0.0.1, 10.0.0.0/8');

const shape = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url(),
  /** The queue's role: the only other one that this process knows. */
  JOBS_DATABASE_URL: z.url().optional(),
  PORCHLIGHT_HOME: z.string().min(1),
  PORCHLIGHT_SECRETS: z.string().min(1),
  PAGES_DIR: z.string().optional(),
  VOICE_PORT: port.default(4061),
  PORCHLIGHT_CLOCK: z.iso.datetime({ offset: true }).optional(),
  ALLOWED_ORIGINS: z.string().default(''),
  /** Addresses that people use, separated by commas: besides this machine's own, no other host is served. */
  PUBLIC_URL: addresses.default(''),
  /** Reverse proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: proxies.default(''),
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
