import { expect, it } from 'vitest';
import { AzureMisconfigured, azureEndpoint } from './azure-config.ts';

it.each([
  [{ key: 'k', region: 'westeurope' }, 'wss://westeurope.tts.speech.microsoft.com/'],
  [{ key: 'k', region: 'chinaeast2' }, 'wss://chinaeast2.tts.speech.azure.cn/'],
  [{ key: 'k', host: 'ws://10.0.0.9:5000' }, 'ws://10.0.0.9:5000/'],
  [{ key: 'k', region: 'chinaeast2', host: 'ws://192.168.1.4:5000' }, 'ws://192.168.1.4:5000/'],
  [{ key: 'k', host: 'wss://x.tts.speech.azure.cn', onlyChina: true }, 'wss://x.tts.speech.azure.cn/'],
])('reaches %j at %s', (settings, address) => {
  expect(azureEndpoint(settings).href).toBe(address);
});

it.each([
  ['speech would leave China by the host', { key: 'k', region: 'chinaeast2', host: 'wss://x.microsoft.com' }],
  ['speech would leave China by the region', { key: 'k', region: 'westeurope', onlyChina: true }],
  ['a host only looks like China', { key: 'k', host: 'wss://evil-azure.cn.example.com', onlyChina: true }],
  ['a host only looks private', { key: 'k', host: 'wss://10.0.0.9.example.com', onlyChina: true }],
  ['there is no key', { key: '', region: 'westeurope' }],
  ['there is neither region nor host', { key: 'k' }],
  ['the region would change the host', { key: 'k', region: 'a.example.com/' }],
  ['the host is no web socket', { key: 'k', host: 'https://x.example' }],
])('refuses to start when %s', (_why, settings) => {
  expect(() => azureEndpoint(settings)).toThrow(AzureMisconfigured);
});
