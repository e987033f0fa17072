import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { plain } from './address.ts';

/** Which addresses this server answers to, and which pages may open sockets here. */
export interface Hosts {
  /** Whether a request names us: a foreign name that points here (DNS rebinding) is not served. */
  served(request: IncomingMessage): boolean;
  /** Whether a page of this origin may open sockets here. */
  originAllowed(origin: string, host: string): boolean;
}

/** What hosts are read from: the configuration's own names. */
export interface HostNames {
  /** The addresses people use, separated by commas. */
  PUBLIC_URL: string;
  ALLOWED_ORIGINS: string;
  /** Where the server listens. */
  HOST: string;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** The public addresses, loopback, and the address that a connection came in at; the port does not matter. */
export function hostsOf({ PUBLIC_URL, ALLOWED_ORIGINS, HOST }: HostNames): Hosts {
  const publicUrls = listed(PUBLIC_URL).map((url) => new URL(url));
  const names = new Set([HOST, `[${HOST}]`, ...publicUrls.map(({ hostname }) => hostname)]);
  const origins = new Set([...listed(ALLOWED_ORIGINS), ...publicUrls.map(({ origin }) => origin)]);
  return {
    served: ({ headers, socket }) => {
      const name = hostnameOf(headers.host);
      if (name === undefined) return false;
      return names.has(name) || LOOPBACK.test(name) || bare(name) === plain(socket.localAddress ?? '-');
    },
    originAllowed: (origin, host) => {
      if (origins.has(origin)) return true;
      return URL.canParse(origin) && new URL(origin).host === host;
    },
  };
}

function hostnameOf(host: string | undefined): string | undefined {
  const url = `http://${host ?? ''}`;
  return host && !/[\s/@?#\\]/.test(host) && URL.canParse(url) ? new URL(url).hostname : undefined;
}

const bare = (name: string): string => {
  const inner = name.replace(/^\[|\]$/g, '');
  return isIP(inner) ? inner : '';
};
