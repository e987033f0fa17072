/** Where and as whom a softphone runs. */
export interface SoftphoneSettings {
  /** Digits: the caller's number as the network shows it. */
  readonly number: string;
  readonly folder: string;
  readonly sipPort: number;
  readonly rtpPort: number;
  readonly controlPort: number;
}

/** baresip's files by name: nothing but loopback, G.711, keys as RFC 4733 events, and a recording of both ways. */
export function configOf(settings: SoftphoneSettings): {
  config: string;
  accounts: string;
  contacts: string;
} {
  const { number, folder, sipPort, rtpPort, controlPort } = settings;
  const config = [
    'module_path /usr/lib/baresip/modules',
    `sip_listen 127.0.0.1:${sipPort}`,
    'net_interface 127.0.0.1',
    'call_max_calls 1',
    'call_local_timeout 60',
    'audio_path /nowhere',
    // The bridge has a clock but no sound card.
    'audio_player aubridge,ear',
    `audio_source aufile,${folder}/silence.wav`,
    'audio_alert aubridge,bell',
    'audio_channels 1-1',
    'ausrc_srate 8000',
    'auplay_srate 8000',
    'audio_buffer 20-160',
    'audio_level no',
    `rtp_ports ${rtpPort}-${rtpPort + 2}`,
    'jitter_buffer_delay 2-5',
    `snd_path ${folder}`,
    'module g711.so',
    'module aufile.so',
    'module aubridge.so',
    'module sndfile.so',
    'module_tmp uuid.so',
    'module_tmp account.so',
    'module_app menu.so',
    'module_app ctrl_tcp.so',
    `ctrl_tcp_listen 127.0.0.1:${controlPort}`,
    '',
  ].join('\n');
  const account = `<sip:${number}@127.0.0.1:${sipPort}>;regint=0;audio_codecs=pcmu,pcma;dtmfmode=rtpevent\n`;
  return { config, accounts: account, contacts: '' };
}
