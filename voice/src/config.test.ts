import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const good = {
  API_URL: 'http://127.0.0.1:4000/graphql',
  VOICE_KEY: 'plv_0123456789abcdefghijklmn',
  PORCHLIGHT_HOME: '/tmp/home',
};

describe('the configuration', () => {
  it('has defaults for what may be left out', () => {
    expect(readConfig(good)).toEqual({
      apiUrl: good.API_URL,
      voiceKey: good.VOICE_KEY,
      voicePort: 4061,
      sipHost: '127.0.0.1',
      sipPort: 5060,
      sipAllow: undefined,
      home: '/tmp/home',
      azure: undefined,
    });
  });

  it.each([
    [{ ...good, API_URL: 'here' }, /^API_URL: set it/],
    [{ ...good, VOICE_KEY: 'plv_short' }, /^VOICE_KEY: too short/],
    [{ ...good, VOICE_KEY: 'a'.repeat(40) }, /^VOICE_KEY: .*plv_/],
    [{ ...good, SIP_PORT: '70000' }, /^SIP_PORT: /],
    [{ API_URL: good.API_URL, VOICE_KEY: good.VOICE_KEY }, /^PORCHLIGHT_HOME: set it/],
  ])('names the variable and the remedy', (env, message) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('knows the cloud voice only when it is configured, and lists networks', () => {
    const { azure, sipAllow } = readConfig({
      ...good,
      AZURE_SPEECH_KEY: ' k ',
      AZURE_SPEECH_REGION: 'chinaeast2',
      SIP_ALLOW: '10.0.0.0/8, 127.0.0.1',
    });
    expect(azure).toEqual({ key: 'k', region: 'chinaeast2' });
    expect(sipAllow).toEqual(['10.0.0.0/8', '127.0.0.1']);
  });
});
