/** The script is really run, into a folder; then the machine's own Chromium is started with the policy it wrote. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const SETUP = join(import.meta.dirname, 'setup.sh');
const ORIGIN = 'https://gate.example.cn';
const folder = mkdtempSync(join(tmpdir(), 'porchlight-kiosk-device-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

function setup(root: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync('sh', [SETUP, '--root', root, ...more], { encoding: 'utf8' });
  return { status, said: stdout.trim().split('\n'), problem: stderr };
}

describe('setting up', () => {
  const root = join(folder, 'machine');
  const file = (path: string) => readFileSync(join(root, path), 'utf8');

  test('writes what a kiosk needs, and a second run changes nothing', () => {
    const first = setup(root, '--origin', ORIGIN, '--inches', '21.5');
    expect(first.status).toBe(0);
    expect(first.said).toHaveLength(6);
    expect(setup(root, '--origin', ORIGIN, '--inches', '21.5').said).toEqual([
      'everything is as it should be',
    ]);
    expect(statSync(join(root, 'usr/local/lib/porchlight-kiosk/kiosk')).mode & 0o777).toBe(0o755);
  });

  test('one origin may be opened, heard and seen; everything else is off', () => {
    const policy = JSON.parse(file('etc/chromium/policies/managed/porchlight-kiosk.json')) as object;
    expect(JSON.stringify(policy)).not.toContain('@');
    expect(policy).toMatchObject({
      URLBlocklist: ['*'],
      URLAllowlist: [ORIGIN],
      AutoplayAllowlist: [ORIGIN],
      AudioCaptureAllowedUrls: [ORIGIN],
      VideoCaptureAllowedUrls: [ORIGIN],
      DeveloperToolsAvailability: 2,
      DownloadRestrictions: 3,
      PrintingEnabled: false,
      PasswordManagerEnabled: false,
      BrowserSignin: 0,
      IncognitoModeAvailability: 1,
      ExtensionInstallBlocklist: ['*'],
    });
  });

  test('the service starts again for ever, as a user of its own', () => {
    const service = file('etc/systemd/system/porchlight-kiosk.service');
    for (const line of ['User=porchlight-kiosk', 'Restart=always', 'StartLimitIntervalSec=0'])
      expect(service.split('\n')).toContain(line);
    expect(file('etc/porchlight-kiosk/kiosk.env')).toBe(`ORIGIN=${ORIGIN}\nINCHES=21.5\n`);
  });

  test('--check changes nothing, and names what is not as it should be', () => {
    expect(setup(root, '--origin', ORIGIN, '--inches', '21.5', '--check').status).toBe(0);
    const policy = join(root, 'etc/chromium/policies/managed/porchlight-kiosk.json');
    writeFileSync(policy, '{}');
    const { status, said } = setup(root, '--origin', ORIGIN, '--inches', '21.5', '--check');
    expect(status).toBe(1);
    expect(said).toEqual(['not as it should be: /etc/chromium/policies/managed/porchlight-kiosk.json']);
    expect(readFileSync(policy, 'utf8')).toBe('{}');
  });

  test.each([
    [['--origin', 'http://gate.example.cn']],
    [['--origin', 'https://gate.example.cn/kiosk/']],
    [['--origin', 'https://a"],"b']],
    [['--inches', '21.5']],
    [['--origin', ORIGIN, '--inches', 'large']],
  ])('refuses what is no origin or no number: %j', (more) => {
    expect(setup(join(folder, 'refused'), ...more).status).toBe(2);
  });
});

/**
 * A page that tries to reach another origin and to download, and tells its own server when it has: the server answers
 * `/asked` once it has sent the file, and ten frames more give the browser its turns to write it.
 */
const PAGE = (foreign: string) => `<!doctype html><title>kiosk</title><body><script type="module">
  const framed = (src) => new Promise((resolve) => {
    const frame = Object.assign(document.createElement('iframe'), { src });
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  });
  await framed('${foreign}/frame');
  Object.assign(document.createElement('a'), { href: '/file.zip', download: 'file.zip' }).click();
  await fetch('/asked');
  for (let turn = 0; turn < 10; turn += 1) await framed('/turn');
  fetch('/over');
</script>`;

/** What a browser did, by what it asked for and what it left behind. */
interface Seen {
  readonly own: string[];
  readonly foreign: string[];
  readonly downloads: string[];
  readonly said: string;
}

interface Answer {
  readonly type: string;
  readonly body: string;
}

async function listen(answer: (path: string) => Answer | Promise<Answer>, asked: string[]) {
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    const { type, body } = await answer(request.url ?? '');
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Chromium in a mount namespace of its own, where these are the machine's policies; the machine's own stay untouched. */
function chromium(policies: string, profile: string, address: string): ChildProcess {
  const see = `mount -t tmpfs none /etc/chromium && mkdir /etc/chromium/policies && cp -r "$0"/. /etc/chromium/policies/
    exec "$@"`;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--remote-debugging-port=0',
  ];
  const program = [
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    ...flags,
    `--user-data-dir=${profile}`,
    address,
  ];
  const alone = process.getuid?.() === 0 ? '-m' : '-rm';
  return spawn('unshare', [alone, 'sh', '-c', see, policies, ...program], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function visit(name: string, withPolicy: boolean): Promise<Seen> {
  const [own, foreign]: [string[], string[]] = [[], []];
  const servers: Server[] = [];
  const other = await listen(() => ({ type: 'text/html', body: 'elsewhere' }), foreign);
  const page = { type: 'text/html', body: PAGE(other.origin) };
  const turn = { type: 'text/html', body: '' };
  const zip = { type: 'application/zip', body: 'zip' };
  const fetched = Promise.withResolvers<void>();
  const answers: Record<string, () => Answer | Promise<Answer>> = {
    '/file.zip': () => {
      fetched.resolve();
      return zip;
    },
    '/asked': () => fetched.promise.then(() => turn),
    '/turn': () => turn,
  };
  const kiosk = await listen((path) => answers[path]?.() ?? page, own);
  servers.push(other.server, kiosk.server);
  const profile = join(folder, name, 'profile');
  const downloads = join(folder, name, 'downloads');
  const machine = join(folder, name, 'machine');
  for (const each of [join(profile, 'Default'), downloads, join(machine, 'etc/chromium/policies')])
    mkdirSync(each, { recursive: true });
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ download: { default_directory: downloads, prompt_for_download: false } }),
  );
  if (withPolicy) expect(setup(machine, '--origin', kiosk.origin).status).toBe(0);
  const browser = chromium(join(machine, 'etc/chromium/policies'), profile, `${kiosk.origin}/kiosk/`);
  let said = '';
  browser.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await vi.waitFor(() => expect(own).toContain('/over'), { timeout: 60_000, interval: 50 });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  browser.kill('SIGTERM');
  await gone;
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  return { own, foreign, downloads: readdirSync(downloads), said };
}

describe('Chromium with the policy that was written', () => {
  let locked: Seen;
  let open: Seen;

  beforeAll(async () => {
    open = await visit('open', false);
    locked = await visit('locked', true);
  }, 150_000);

  test('the kiosk’s own page runs', () => {
    expect(locked.own).toContain('/kiosk/');
  });

  test('another origin is not even asked; without the policy it is', () => {
    expect(locked.foreign).toEqual([]);
    expect(open.foreign).toContain('/frame');
  });

  test('nothing is downloaded; without the policy it is', () => {
    expect(locked.downloads).toEqual([]);
    expect(open.downloads).toHaveLength(1); // under its name, or not quite finished
  });

  test('no developer tools, not even from outside; without the policy they are', () => {
    expect(locked.said).not.toContain('DevTools listening');
    expect(open.said).toContain('DevTools listening');
  });
});
