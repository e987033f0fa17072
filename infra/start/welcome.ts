import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Home } from './home.ts';
import { reachable } from './services.ts';

/** What the seed writes for scripts and newcomers: demo.json. */
export interface Demo {
  readonly http: string;
  readonly sip: string;
  readonly apiKey: string;
  readonly kioskPairingUrl: string;
  readonly staff: readonly {
    readonly role: string;
    readonly email: string;
    readonly password: string;
    readonly card: string;
  }[];
  readonly families: readonly {
    readonly guardian: string;
    readonly phone: string;
    readonly pin: string;
    readonly card: string;
    readonly children: readonly {
      readonly id: string;
      readonly givenName: string;
      readonly classroom: string;
    }[];
  }[];
}

/** Reads demo.json; undefined without demonstration data. */
export function readDemo(home: Home): Demo | undefined {
  return existsSync(home.demo) ? (JSON.parse(readFileSync(home.demo, 'utf8')) as Demo) : undefined;
}

/** Where everything is, and a few identities to try: lines for a person. */
export function welcome(config: Config, home: Home, demo: Demo | undefined): string[] {
  const at = `http://${reachable(config.host)}:${config.port}`;
  return [
    '',
    `Porchlight is ready: ${at}`,
    `  desk for staff      ${at}/desk`,
    `  kiosk               ${demo?.kioskPairingUrl ?? `${at}/kiosk`}`,
    `  phone in a browser  ${at}/phone`,
    `  phone line          sip:${reachable(config.sipHost)}:${config.sipPort} (UDP)`,
    `  GraphQL             ${at}/graphql, to explore it ${at}/explore`,
    ...(demo ? identities(demo, home) : firstVisit(at, home)),
    '',
    `Logs are in ${home.log}. Ctrl-C stops it.`,
  ];
}

function identities(demo: Demo, home: Home): string[] {
  const staff = demo.staff.filter(
    ({ role }, index, all) => all.findIndex((other) => other.role === role) === index,
  );
  return [
    '',
    'To try it (demonstration data, no real people):',
    ...staff.map(({ role, email, password }) => `  ${role.toLowerCase().padEnd(18)}  ${email}  ${password}`),
    ...demo.families.slice(0, 2).map(({ guardian, card, phone, pin, children }) => {
      const names = children.map((child) => child.givenName).join(', ');
      return `  family              ${guardian}: card ${card}, phone ${phone}, PIN ${pin} (${names})`;
    }),
    `  API key             ${demo.apiKey}`,
    `  everything          ${home.demo}`,
  ];
}

/** What the first visitor of an empty installation needs: the api writes the code beside its state. */
function firstVisit(at: string, home: Home): string[] {
  const file = join(home.folder, 'setup-code');
  const code = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  return [
    '',
    `Open ${at}/desk to set up your kindergarten.`,
    ...(code ? [`  setup code          ${code}`] : []),
  ];
}
