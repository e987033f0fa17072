/** Signalling as strangers send it: raw text through a real socket, on time that the test moves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RawSip } from '../testing/raw-sip.ts';
import { pass, until } from '../testing/real-time.ts';
import { header, statusOf } from '../testing/sip-peer-text.ts';
import { VirtualTime } from '../testing/virtual-time.ts';
import type { CallSound } from './conversation.ts';
import { Endpoint } from './endpoint.ts';
import { Gatekeeper } from './gatekeeper.ts';
import type { InboundCall } from './inbound-call.ts';
import { OutboundCall } from './outbound-call.ts';

const FORTY_SECONDS = 40_000;

let time: VirtualTime;
let endpoint: Endpoint;
let raw: RawSip;
let calls: InboundCall[];
let ends: string[];
let faults: unknown[];
let answers: string[];
let infos: string[];

const sound = (): CallSound => ({
  answer: async (offer) => (offer.includes('m=audio') ? 'v=0\r\nours' : undefined),
  offer: async () => 'v=0\r\nour offer',
  accept: (answer) => answers.push(answer) > 0,
});

beforeEach(async () => {
  time = new VirtualTime();
  [calls, ends, faults, answers, infos] = [[], [], [], [], []];
  endpoint = new Endpoint({
    host: '127.0.0.1',
    port: 0,
    publicHost: '127.0.0.1',
    outboundProxy: undefined,
    gatekeeper: new Gatekeeper({ allow: ['127.0.0.0/8'], callsASecond: 100_000 }),
    timing: time,
    onCall: (call) => {
      calls.push(call);
      call.ring(sound(), {
        ended: (cause) => void ends.push(cause),
        acknowledged: () => undefined,
        info: (body) => void infos.push(body),
      });
    },
    onFault: (error) => faults.push(error),
  });
  await endpoint.open();
  raw = await RawSip.open(endpoint.port);
});

afterEach(async () => {
  await time.advance(2 * FORTY_SECONDS); // whatever an ending left behind goes off now
  await pass(20);
  expect(faults).toEqual([]);
  const { ask, acknowledged } = { ask: raw.invite(), acknowledged: calls.length };
  raw.send(ask);
  await until(() => calls.length > acknowledged); // the line is alive after every test
  await endpoint.close();
  raw.close();
  await time.advance(0);
  expect(time.pending).toBe(0);
});

/** A call that is answered; acknowledged unless the test says otherwise. */
async function talking(acknowledged = true, invite = raw.invite()) {
  raw.send(invite);
  const known = calls.length;
  await until(() => calls.length > known);
  await calls.at(-1)?.accept();
  const answer = await raw.final(invite);
  const ack = raw.inCall('ACK', invite, answer);
  if (acknowledged) {
    raw.send(ack);
    await pass(20);
  }
  return { invite, answer, ack };
}

describe('a call that comes in', () => {
  it('is told that we try, that it rings, and that it is answered', async () => {
    const { invite, answer } = await talking();
    expect(raw.statuses(invite)).toEqual([100, 180, 200]);
    expect(answer).toContain('v=0\r\nours');
    expect(header(answer, 'Contact')).toBe(`<sip:line@127.0.0.1:${endpoint.port}>`);
  });

  it('ends alone when it says goodbye before it acknowledged, while another goes on (phone.md 1)', async () => {
    const other = await talking();
    const { invite, answer } = await talking(false);
    const bye = raw.inCall('BYE', invite, answer, { CSeq: '2 BYE' });
    expect(statusOf(await raw.ask(bye))).toBe(200);
    expect(ends).toEqual(['caller']);
    await time.advance(FORTY_SECONDS);
    const info = raw.inCall('INFO', other.invite, other.answer, { CSeq: '2 INFO' }, 'Signal=5');
    expect(statusOf(await raw.ask(info))).toBe(200);
    expect(infos).toEqual(['Signal=5']);
  });

  it('lives on when its CANCEL crosses our answer, until it says goodbye', async () => {
    const { invite, answer } = await talking(false);
    const via = header(invite, 'Via');
    const cancel = raw.request('CANCEL', {
      Via: via,
      'Call-ID': header(invite, 'Call-ID'),
      CSeq: '1 CANCEL',
    });
    expect(statusOf(await raw.ask(cancel))).toBe(200);
    expect(ends).toEqual([]);
    const bye = raw.inCall('BYE', invite, answer, { CSeq: '2 BYE' });
    expect(statusOf(await raw.ask(bye))).toBe(200);
    expect(ends).toEqual(['caller']);
  });

  it('is given up on while it rings', async () => {
    const invite = raw.invite();
    raw.send(invite);
    await until(() => calls.length === 1);
    const cancel = raw.request('CANCEL', {
      Via: header(invite, 'Via'),
      'Call-ID': header(invite, 'Call-ID'),
      CSeq: '1 CANCEL',
    });
    expect(statusOf(await raw.ask(cancel))).toBe(200);
    expect(statusOf(await raw.final(invite))).toBe(487);
    expect(ends).toEqual(['caller']);
    await expect(calls[0]?.accept()).rejects.toThrow();
    raw.send(raw.request('ACK', { Via: header(invite, 'Via'), 'Call-ID': header(invite, 'Call-ID') }));
    await pass(20);
    await time.advance(3000);
    expect(raw.statuses(invite).filter((status) => status === 487)).toHaveLength(1);
  });

  it('hears its answer again until it acknowledges, and a goodbye after 32 s', async () => {
    const { invite } = await talking(false);
    await time.advance(31_000);
    await until(() => raw.statuses(invite).filter((status) => status === 200).length === 10);
    expect(ends).toEqual([]);
    await time.advance(2000);
    await until(() => raw.requests('BYE').length > 0);
    expect(ends).toEqual(['unacknowledged']);
  });

  it('is acknowledged late by a repeated 200, and nothing is sent again', async () => {
    const { invite, ack } = await talking(false);
    await time.advance(1600);
    await until(() => raw.statuses(invite).filter((status) => status === 200).length === 3);
    raw.send(ack);
    await pass(20);
    await time.advance(FORTY_SECONDS);
    await pass(20);
    expect(raw.statuses(invite).filter((status) => status === 200)).toHaveLength(3);
    expect(ends).toEqual([]);
  });

  it('says our goodbye only once the answer was acknowledged', async () => {
    const { ack } = await talking(false);
    const gone = calls[0]?.hangUp();
    await pass(20);
    expect(raw.requests('BYE')).toHaveLength(0);
    raw.send(ack);
    await gone;
    await until(() => raw.requests('BYE').length === 1);
  });

  it('repeats our goodbye until it is answered', async () => {
    await talking();
    await calls[0]?.hangUp();
    await time.advance(1600);
    await until(() => raw.requests('BYE').length === 3);
    const bye = raw.requests('BYE')[0] ?? '';
    raw.send(
      [
        'SIP/2.0 200 OK',
        ...['Via', 'From', 'To', 'Call-ID', 'CSeq'].map((name) => `${name}: ${header(bye, name)}`),
        'Content-Length: 0',
        '',
        '',
      ].join('\r\n'),
    );
    await pass(20);
    await time.advance(FORTY_SECONDS);
    await pass(20);
    expect(raw.requests('BYE')).toHaveLength(3);
  });

  it('may leave the first offer to us, and answers in its acknowledgement', async () => {
    const invite = raw.invite({}, '');
    raw.send(invite);
    await until(() => calls.length === 1);
    await calls[0]?.accept();
    const answer = await raw.final(invite);
    expect(answer).toContain('our offer');
    raw.send(raw.inCall('ACK', invite, answer, { 'Content-Type': 'application/sdp' }, 'v=0\r\ntheir answer'));
    await until(() => answers.length === 1);
    expect(answers).toEqual(['v=0\r\ntheir answer']);
  });
});

describe('what is asked of us inside a call', () => {
  it.each([
    ['REFER', 603],
    ['UPDATE', 405],
    ['PRACK', 405],
    ['MESSAGE', 405],
    ['FROBNICATE', 501],
    ['OPTIONS', 200],
  ])('%s is answered %i, and the call goes on', async (method, status) => {
    const { invite, answer } = await talking();
    const request = raw.inCall(method, invite, answer, { CSeq: `2 ${method}` });
    const response = await raw.ask(request);
    expect(statusOf(response)).toBe(status);
    if (status === 405) expect(header(response, 'Allow')).toBe('INVITE, ACK, BYE, CANCEL, OPTIONS, INFO');
    expect(ends).toEqual([]);
  });

  it('holds and resumes; what has no sound for us is refused and changes nothing', async () => {
    const { invite, answer } = await talking();
    const hold = raw.inCall(
      'INVITE',
      invite,
      answer,
      { CSeq: '2 INVITE', 'Content-Type': 'application/sdp' },
      'm=audio 1',
    );
    expect(statusOf(await raw.ask(hold))).toBe(200);
    raw.send(raw.inCall('ACK', invite, answer, { CSeq: '2 ACK' }));
    const video = raw.inCall(
      'INVITE',
      invite,
      answer,
      { CSeq: '3 INVITE', 'Content-Type': 'application/sdp' },
      'm=video 1',
    );
    expect(statusOf(await raw.ask(video))).toBe(488);
    const soap = raw.inCall(
      'INVITE',
      invite,
      answer,
      { CSeq: '4 INVITE', 'Content-Type': 'text/xml' },
      '<a/>',
    );
    expect(statusOf(await raw.ask(soap))).toBe(415);
    expect(ends).toEqual([]);
  });

  it('a request that is older than the last one is refused, one that came before is answered as before', async () => {
    const { invite, answer } = await talking();
    const info = raw.inCall('INFO', invite, answer, { CSeq: '7 INFO' }, 'Signal=1');
    await raw.ask(info);
    raw.send(info);
    await until(() => raw.statuses(info).length === 2);
    expect(infos).toEqual(['Signal=1']);
    const old = raw.inCall('INFO', invite, answer, { CSeq: '6 INFO' }, 'Signal=2');
    expect(statusOf(await raw.ask(old))).toBe(500);
    expect(infos).toEqual(['Signal=1']);
  });

  it('a call that we do not know is told so', async () => {
    const { invite, answer } = await talking();
    const other = raw.inCall('BYE', invite, answer.replace(/^(To:.*tag=).*$/m, '$1other'), { CSeq: '2 BYE' });
    expect(statusOf(await raw.ask(other))).toBe(481);
    const stranger = raw.inCall('BYE', invite, answer, { CSeq: '2 BYE', From: '<sip:a@b>;tag=stranger' });
    expect(statusOf(await raw.ask(stranger))).toBe(481);
    expect(statusOf(await raw.ask(raw.request('CANCEL')))).toBe(481);
    expect(ends).toEqual([]);
  });
});

describe('what somebody asks before there is a call', () => {
  it.each([['timer'], ['100rel'], ['timer, 100rel']])(
    'what we must know and do not (%s) is named',
    async (options) => {
      const response = await raw.ask(raw.invite({ Require: options }));
      expect([statusOf(response), header(response, 'Unsupported')]).toEqual([420, options]);
      expect(calls).toHaveLength(0);
    },
  );

  it.each([
    ['OPTIONS', 200],
    ['REGISTER', 405],
    ['SUBSCRIBE', 405],
    ['FROBNICATE', 501],
    ['INFO', 481],
  ])('%s is answered %i', async (method, status) => {
    expect(statusOf(await raw.ask(raw.request(method)))).toBe(status);
  });

  it.each([
    ['an address of another kind', 416, { uri: 'http://kindergarten.example/' }],
    ['a body we cannot read', 415, { 'Content-Type': 'application/xml' }],
    ['a packed body', 415, { 'Content-Encoding': 'gzip' }],
    ['a body that was cut off', 400, { 'Content-Length': '4000' }],
    ['another method in its CSeq', 400, { CSeq: '1 BYE' }],
  ])('%s is answered %i', async (_what, status, headers) => {
    const invite = raw.invite(headers as Record<string, string>);
    expect(statusOf(await raw.ask(invite))).toBe(status);
    expect(calls).toHaveLength(0);
  });

  it('the same call by two ways rings once', async () => {
    const invite = raw.invite();
    raw.send(invite);
    await until(() => calls.length === 1);
    const again = invite.replace(/branch=[^\r]*/, 'branch=z9hG4bKanotherway');
    raw.send(again);
    await until(() => raw.statuses(invite).includes(482));
    expect(calls).toHaveLength(1);
  });

  it('the answer goes to the port that the Via names, unless it asks for the one it came from', async () => {
    const door = await RawSip.open(endpoint.port);
    const invite = raw.invite({ Via: `SIP/2.0/UDP 127.0.0.1:${door.port};branch=z9hG4bKnorport` });
    raw.send(invite);
    await until(() => door.responses(invite).length >= 2);
    expect(raw.responses(invite)).toHaveLength(0);
    expect(header(door.responses(invite)[0] ?? '', 'Via')).toBe(
      `SIP/2.0/UDP 127.0.0.1:${door.port};branch=z9hG4bKnorport;received=127.0.0.1`,
    );
    door.close();
  });
});

describe('how other people write', () => {
  const written: readonly (readonly [string, (invite: string) => string])[] = [
    ['a host that begins with a digit', (text) => text.replace('13800001111@127.0.0.1', '136@0fb38bfd0a0d')],
    ['a telephone address', (text) => text.replace('<sip:13800001111@127.0.0.1>', '<tel:+8613800001111>')],
    ['no brackets', (text) => text.replace('<sip:13800001111@127.0.0.1>', 'sip:13800001111@127.0.0.1')],
    ['a name in quotes', (text) => text.replace('From: <', 'From: "A \\"B\\", <C>;x" <')],
    ['a Chinese name', (text) => text.replace('From: <', 'From: "王小明" <')],
    ['short names', (text) => text.replace('Via:', 'v:').replace('From:', 'f:').replace('To:', 't:')],
    ['a folded header', (text) => text.replace(';tag=raw', '\r\n ;tag=raw')],
    [
      'lines that end with LF',
      (text) => {
        const lines = text.replaceAll('\r\n', '\n');
        const body = lines.slice(lines.indexOf('\n\n') + 2);
        return lines.replace(/Content-Length: \d+/, `Content-Length: ${body.length}`);
      },
    ],
    ['blanks before colons', (text) => text.replace('From:', 'From  :').replace('CSeq:', 'CSeq \t:')],
    ['blanks at the ends', (text) => text.replaceAll('\r\n', '  \r\n').replace('  \r\n  \r\n', '\r\n\r\n')],
    ['a keep-alive before it', (text) => `\r\n\r\n${text}`],
    ['no Content-Length', (text) => text.replace(/Content-Length: .*\r\n/, '')],
    [
      'twenty hops',
      (text) =>
        text.replace('\r\nFrom', `${'\r\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bKx'.repeat(19)}\r\nFrom`),
    ],
    [
      'hops on one line',
      (text) => text.replace('\r\nFrom', ', SIP/2.0/UDP 192.0.2.9:5070;branch=z9hG4bKy\r\nFrom'),
    ],
    [
      'IPv6 in a hop',
      (text) => text.replace('\r\nFrom', '\r\nVia: SIP/2.0/TCP [2001:db8::9]:5061;branch=z9hG4bKz\r\nFrom'),
    ],
    ['a header that is none', (text) => text.replace('\r\nFrom', '\r\nthis is no header\r\nFrom')],
    ['an unknown header', (text) => text.replace('\r\nFrom', '\r\nX-Anything: "unclosed <\r\nFrom')],
    [
      'parts, of which one is the offer',
      (text) => {
        const [head = '', body = ''] = text.split('\r\n\r\n');
        const parts = `--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Type: application/sdp\r\n\r\n${body}\r\n--b--\r\n`;
        return `${head.replace('application/sdp', 'multipart/mixed; boundary="b"').replace(/Content-Length: \d+/, `Content-Length: ${parts.length}`)}\r\n\r\n${parts}`;
      },
    ],
  ];

  it.each(written)('%s is answered', async (_what, change) => {
    raw.send(change(raw.invite()));
    await until(() => calls.length === 1);
    await calls[0]?.accept();
    await until(() => raw.received.some((text) => statusOf(text) === 200));
  });

  it('ten thousand messages with something wrong in them end nothing, and those that can be answered are', async () => {
    const whole = [
      raw.invite(),
      raw.request('OPTIONS'),
      raw.request('BYE'),
      raw.request('INFO', {}, 'Signal=1'),
    ].map((text) => Buffer.from(text));
    const random = seeded(7);
    for (let i = 0; i < 10_000; i++) {
      raw.send(spoilt(whole[random(whole.length)] ?? Buffer.alloc(0), random));
      if (i % 200 !== 199) continue;
      await pass(2);
      await time.advance(1000); // or the gatekeeper would have most of them
    }
    for (const status of [400, 481])
      await until(() => raw.received.some((text) => statusOf(text) === status));
  });
});

/** The same numbers at every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** A message with one byte changed, cut off, with something missing, or with something twice. */
function spoilt(message: Buffer, random: (below: number) => number): Buffer {
  const [at, length] = [random(message.length), random(40)];
  const [before, after] = [message.subarray(0, at), message.subarray(at)];
  const ways = [
    () => Buffer.concat([before, Buffer.from([random(256)]), after.subarray(1)]),
    () => before,
    () => Buffer.concat([before, after.subarray(length)]),
    () => Buffer.concat([before, after.subarray(0, length), after]),
  ];
  return ways[random(ways.length)]?.() ?? message;
}

describe('a call that we make', () => {
  let seen: string[];
  let outbound: OutboundCall;

  beforeEach(async () => {
    seen = [];
    outbound = new OutboundCall(endpoint, `sip:mum@127.0.0.1:${raw.port}`, sound(), {
      progress: () => seen.push('progress'),
      answered: () => seen.push('answered'),
      refused: (status) => seen.push(`refused ${status}`),
      ended: (cause) => seen.push(`ended ${cause}`),
      acknowledged: () => undefined,
      info: () => undefined,
    });
    await outbound.invite();
    await until(() => raw.requests('INVITE').length > 0);
  });

  const reply = (
    status: number,
    more: Record<string, string> = {},
    request = raw.requests('INVITE')[0] ?? '',
  ) => {
    const to = header(request, 'To');
    const headers = {
      Via: header(request, 'Via'),
      From: header(request, 'From'),
      To: /;\s*tag=/.test(to) ? to : `${to};tag=mum`,
      'Call-ID': header(request, 'Call-ID'),
      CSeq: header(request, 'CSeq'),
      Contact: `<sip:mum@127.0.0.1:${raw.port}>`,
      ...more,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    raw.send([`SIP/2.0 ${status} Word`, ...lines, 'Content-Length: 0', '', ''].join('\r\n'));
  };

  it('is repeated until somebody is there, and given up after 32 s', async () => {
    await time.advance(33_000);
    await until(() => raw.requests('INVITE').length === 7);
    expect(seen).toEqual(['refused undefined']);
  });

  it('acknowledges each answer, however often it comes', async () => {
    reply(180);
    reply(200);
    await until(() => seen.includes('answered'));
    await until(() => raw.requests('ACK').length === 1);
    reply(200);
    await until(() => raw.requests('ACK').length === 2);
    expect(seen).toEqual(['progress', 'answered']);
  });

  it('acknowledges a refusal, however often it comes, and tells of it once', async () => {
    reply(486);
    await until(() => raw.requests('ACK').length === 1);
    reply(486);
    await until(() => raw.requests('ACK').length === 2);
    expect(seen).toEqual(['refused 486']);
    expect(header(raw.requests('ACK')[0] ?? '', 'Via')).toBe(header(raw.requests('INVITE')[0] ?? '', 'Via'));
  });

  it('lets a second telephone that took it go again', async () => {
    reply(200);
    await until(() => seen.includes('answered'));
    reply(200, { To: `${header(raw.requests('INVITE')[0] ?? '', 'To')};tag=dad` });
    await until(() => raw.requests('BYE').length === 1);
    expect(header(raw.requests('BYE')[0] ?? '', 'To')).toContain('tag=dad');
    expect(raw.requests('ACK')).toHaveLength(2);
  });

  it('is taken back once somebody is there, and let go when it was taken at that moment', async () => {
    await outbound.hangUp();
    expect(raw.requests('CANCEL')).toHaveLength(0);
    reply(180);
    await until(() => raw.requests('CANCEL').length === 1);
    reply(200);
    await until(() => raw.requests('BYE').length === 1);
    expect(seen).toEqual(['progress']);
  });

  it('goes by the way that its answer says', async () => {
    reply(200, {
      'Record-Route': `<sip:127.0.0.1:${raw.port};lr>, <sip:192.0.2.1;lr>`,
      Contact: '<sip:far@192.0.2.7>',
    });
    await until(() => seen.includes('answered'));
    await outbound.hangUp();
    // The first of the two is nearest to the far end, so the last one is nearest to us; it is not here, so nothing comes.
    await pass(20);
    expect(raw.requests('BYE')).toHaveLength(0);
  });

  it('ends when the far end says so', async () => {
    reply(200);
    await until(() => raw.requests('ACK').length === 1);
    const invite = raw.requests('INVITE')[0] ?? '';
    const bye = raw.request('BYE', {
      From: `${header(invite, 'To')};tag=mum`,
      To: header(invite, 'From'),
      'Call-ID': header(invite, 'Call-ID'),
    });
    expect(statusOf(await raw.ask(bye))).toBe(200);
    expect(seen.at(-1)).toBe('ended caller');
  });
});
