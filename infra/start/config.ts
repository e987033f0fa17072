import { isIP } from 'node:net';
import { resolve } from 'node:path';

/** What a person may set from outside, checked. */
export interface Config {
  /** The one HTTP port. */
  readonly port: number;
  /** Address the HTTP port listens on. */
  readonly host: string;
  /** UDP port of the phone line, and the address it listens on. */
  readonly sipPort: number;
  readonly sipHost: string;
  /** Loopback port between the api and the phone line. */
  readonly voicePort: number;
  /** Folder that holds all state: absolute. */
  readonly home: string;
  /** An existing PostgreSQL instead of the embedded one, as a role that may create tables and roles. */
  readonly databaseUrl: string | undefined;
}

/** A person has to change something: the message names it and the remedy, and no stack is shown. */
export class SetupError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Values that somebody copied from an example: nothing starts with them. */
const PLACEHOLDER =
  /^(change[-_ ]?me|secret|password|passwort|placeholder|example|todo|x{3,}|your[-_ ].*|<.*>)$/i;

/** Variables that hold a secret when they are set. */
const SECRETS = ['AZURE_SPEECH_KEY'];

/** Reads the configuration. Throws one SetupError that names every wrong variable and its remedy. */
export function readConfig(env: Environment, root: string): Config {
  const problems: string[] = [];
  const port = (name: string, usual: number) => readPort(env, name, usual, problems);
  const config = {
    port: port('PORT', 4000),
    host: readAddress(env, 'HOST', problems),
    sipPort: port('SIP_PORT', 5060),
    sipHost: readAddress(env, 'SIP_HOST', problems),
    voicePort: port('VOICE_PORT', 4061),
    home: resolve(root, env.PORCHLIGHT_HOME || '.porchlight'),
    databaseUrl: readDatabaseUrl(env, problems),
  };
  if (config.port === config.voicePort)
    problems.push(`VOICE_PORT and PORT are both ${config.port}: set VOICE_PORT to another free port.`);
  problems.push(...placeholders(env));
  if (problems.length > 0) throw new SetupError(problems.join('\n'));
  return config;
}

function readPort(env: Environment, name: string, usual: number, problems: string[]): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  problems.push(
    `${name} is "${text}": set it to a port number from 1 to 65535, or leave it out for ${usual}.`,
  );
  return usual;
}

function readAddress(env: Environment, name: string, problems: string[]): string {
  const address = env[name] || '127.0.0.1';
  if (isIP(address) === 0)
    problems.push(`${name} is "${address}": set it to an IP address of this machine, such as 127.0.0.1.`);
  return address;
}

function readDatabaseUrl(env: Environment, problems: string[]): string | undefined {
  const text = env.DATABASE_URL;
  if (!text) return undefined;
  const remedy =
    'set it to postgres://OWNER:PASSWORD@HOST:5432/DATABASE, or leave it out for the embedded one.';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    problems.push(`DATABASE_URL is no PostgreSQL address: ${remedy}`);
  else if (!url.username || url.pathname.length < 2)
    problems.push(`DATABASE_URL names no role or no database: ${remedy}`);
  else if (PLACEHOLDER.test(decodeURIComponent(url.password)))
    problems.push('DATABASE_URL holds a placeholder as its password: give that role a real one.');
  return text;
}

function placeholders(env: Environment): string[] {
  return SECRETS.filter((name) => PLACEHOLDER.test(env[name] ?? '')).map(
    (name) => `${name} holds a placeholder: set it to the real value, or leave it out.`,
  );
}
