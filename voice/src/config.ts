/** What the phone line is told by its environment. An error names the variable and the remedy. */
import { z } from 'zod';
import type { AzureSettings } from './speech/azure/azure-config.ts';

const LEAST_KEY_LENGTH = 24;
const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const environment = z.object({
  API_URL: z.url({ protocol: /^https?$/, error: 'API_URL: set it to the address of /graphql' }),
  VOICE_KEY: z
    .string({ error: 'VOICE_KEY: set it to the phone line’s own key (plv_…)' })
    .min(LEAST_KEY_LENGTH, 'VOICE_KEY: too short; secrets.json holds a generated one')
    .startsWith('plv_', 'VOICE_KEY: a key of the phone line begins with plv_'),
  VOICE_PORT: port(4061),
  SIP_HOST: z.string().default('127.0.0.1'),
  SIP_PORT: port(5060),
  SIP_ALLOW: optionalText,
  PORCHLIGHT_HOME: z.string({ error: 'PORCHLIGHT_HOME: set it to the folder of this installation' }).min(1),
  AZURE_SPEECH_KEY: optionalText,
  AZURE_SPEECH_REGION: optionalText,
  AZURE_SPEECH_HOST: optionalText,
});

/** The phone line's settings. Ports of 0 take any free one. */
export interface Config {
  readonly apiUrl: string;
  readonly voiceKey: string;
  readonly voicePort: number;
  readonly sipHost: string;
  readonly sipPort: number;
  /** Networks that may call by SIP; this machine only when left out. */
  readonly sipAllow: readonly string[] | undefined;
  readonly home: string;
  /** The cloud voice, when it is configured. */
  readonly azure: AzureSettings | undefined;
}

/** A setting is missing or wrong; the message names it and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings; throws {@link ConfigError}. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env);
  if (!read.success) throw new ConfigError(read.error.issues.map(problem).join('\n'));
  const { data } = read;
  return {
    apiUrl: data.API_URL,
    voiceKey: data.VOICE_KEY,
    voicePort: data.VOICE_PORT,
    sipHost: data.SIP_HOST,
    sipPort: data.SIP_PORT,
    sipAllow: data.SIP_ALLOW?.split(',').map((network) => network.trim()),
    home: data.PORCHLIGHT_HOME,
    azure: azureOf(data),
  };
}

function problem(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.');
  return issue.message.startsWith(name) ? issue.message : `${name}: ${issue.message}`;
}

function azureOf(data: z.infer<typeof environment>): Config['azure'] {
  const { AZURE_SPEECH_KEY: key, AZURE_SPEECH_REGION: region, AZURE_SPEECH_HOST: host } = data;
  if (key === undefined && region === undefined && host === undefined) return undefined;
  return { key: key ?? '', ...(region && { region }), ...(host && { host }) };
}
