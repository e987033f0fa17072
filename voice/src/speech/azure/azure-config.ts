/** Where the cloud voice is reached, and the rule that speech never leaves the country. */
import { isIPv4 } from 'node:net';

/** What the operator configures (`AZURE_SPEECH_KEY`, `AZURE_SPEECH_REGION`, `AZURE_SPEECH_HOST`). */
export interface AzureSettings {
  readonly key: string;
  /** A region such as `chinaeast2`; not needed with a host. */
  readonly region?: string;
  /** A container on site or another end point: `ws://10.0.0.9:5000`. */
  readonly host?: string;
  /** True for a deployment in China, whatever the region says (trust.md). */
  readonly onlyChina?: boolean;
}

/** The settings make no sense or would break the rule; the message names the variable and the remedy. */
export class AzureMisconfigured extends Error {
  override readonly name = 'AzureMisconfigured';
}

/** The web socket address to use. Throws {@link AzureMisconfigured}. */
export function azureEndpoint(settings: AzureSettings): URL {
  if (!settings.key)
    throw new AzureMisconfigured('AZURE_SPEECH_KEY is empty: set it, or unset the other AZURE_ variables');
  const endpoint = settings.host ? hostOf(settings.host) : regionOf(settings.region);
  const mustStay = settings.onlyChina === true || isChinese(settings.region);
  if (mustStay && !isInChina(endpoint.hostname)) {
    throw new AzureMisconfigured(
      'AZURE_SPEECH_HOST or AZURE_SPEECH_REGION is outside .azure.cn: use an end point in China',
    );
  }
  return endpoint;
}

function hostOf(host: string): URL {
  if (URL.canParse(host) && ['ws:', 'wss:'].includes(new URL(host).protocol)) return new URL(host);
  throw new AzureMisconfigured('AZURE_SPEECH_HOST is no ws:// or wss:// address');
}

function regionOf(region: string | undefined): URL {
  if (!region || !/^[a-z0-9]+$/.test(region)) {
    throw new AzureMisconfigured(
      'AZURE_SPEECH_REGION is missing or no region name: set it, or AZURE_SPEECH_HOST',
    );
  }
  return new URL(`wss://${region}.tts.speech.${isChinese(region) ? 'azure.cn' : 'microsoft.com'}`);
}

function isChinese(region: string | undefined): boolean {
  return region?.toLowerCase().startsWith('china') ?? false;
}

/** Azure in China, or a container in our own network, which speech does not leave. */
function isInChina(hostname: string): boolean {
  return hostname.endsWith('.azure.cn') || isPrivate(hostname);
}

function isPrivate(hostname: string): boolean {
  if (hostname === 'localhost') return true;
  return isIPv4(hostname) && /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(hostname);
}
