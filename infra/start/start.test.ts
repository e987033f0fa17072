import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { postmasterPid } from './cluster-folder.ts';
import { ended, markOf, readMark, signalled } from './processes.ts';
import { connected } from './roles.ts';
import { type Started, World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterEach(() => world.remove());

const pidOf = (name: string): number => readMark(join(world.home.run, `${name}.pid`))?.pid ?? 0;

/** Kills outright, and waits until it is gone. */
async function kill(pid: number): Promise<void> {
  const mark = markOf(pid);
  signalled(pid, 'SIGKILL');
  await ended(mark, 5_000);
}

/** How long until that holds, in milliseconds; at most three seconds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<number> {
  const since = Date.now();
  while (!(await holds())) {
    if (Date.now() - since > 3_000) throw new Error('not within 3 s');
    await wait(20);
  }
  return Date.now() - since;
}

const stop = (started: Started): Promise<number | null> => {
  started.process.kill('SIGTERM');
  return started.ended;
};

const answers = (url: string): Promise<boolean> => connected(url, async () => true).catch(() => false);

describe('a start', () => {
  test('migrates, seeds, opens the doors, says where they are, and keeps its secrets to itself', async () => {
    const { said, ready } = await world.start();
    expect(world.trace().slice(0, 2)).toEqual([
      'migrate: DATABASE_URL JOBS_DATABASE_URL OWNER_DATABASE_URL',
      'seed',
    ]);
    expect(world.trace().slice(2).sort()).toEqual(['api: DATABASE_URL JOBS_DATABASE_URL', 'voice:']);
    expect(said()).toContain(`${ready.http}/desk`);
    expect(said()).toContain('a@example.org');
    for (const file of [world.home.secrets, world.home.demo]) expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(world.home.folder).mode & 0o007).toBe(0);
  });

  test('--empty asks for no demonstration', async () => {
    const { said } = await world.start(['--empty']);
    expect(world.trace()).not.toContain('seed');
    expect(said()).toContain('set up your kindergarten');
  });

  test('SIGTERM: the doors drain, PostgreSQL ends cleanly, nothing is left', async () => {
    const started = await world.start();
    expect(await stop(started)).toBe(0);
    expect(world.trace().slice(-2).sort()).toEqual(['api drained', 'voice drained']);
    expect(readFileSync(join(world.home.database, 'postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    );
    expect(readdirSync(world.home.run)).toEqual([]);
  });

  test('a second SIGTERM, later than the first, does not wait for a program that will not drain', async () => {
    world.write(
      'api/dist/src/main.js',
      `${readFileSync(join(world.root, 'api/dist/src/main.js'), 'utf8')}
      process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => undefined);`,
    );
    const started = await world.start();
    const [api, since] = [markOf(pidOf('api')), Date.now()];
    started.process.kill('SIGTERM');
    await until(() => Date.now() - since > 1_100);
    started.process.kill('SIGTERM');
    expect(await started.ended).toBe(1);
    expect(Date.now() - since).toBeLessThan(4_000);
    expect(await ended(api, 1_000)).toBe(true);
  });

  test('it stops by itself when the program that started it is gone', async () => {
    const started = await world.start();
    started.process.disconnect();
    expect(await started.ended).toBe(0);
  });
});

describe('crashes', () => {
  test('a killed api is back within three seconds, and so is a killed PostgreSQL', async () => {
    const { ready } = await world.start();
    const [api, postgres] = [pidOf('api'), postmasterPid(world.home.database) ?? 0];
    await kill(api);
    await until(() =>
      fetch(ready.http).then(
        () => pidOf('api') !== api,
        () => false,
      ),
    );
    await kill(postgres);
    await until(() => answers(ready.appUrl));
    expect(postmasterPid(world.home.database)).not.toBe(postgres);
  });

  test('a killed supervisor: the next start ends what it left and finds its data', async () => {
    const first = await world.start();
    await connected(first.ready.ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS value'));
    const left = [
      markOf(pidOf('api')),
      markOf(pidOf('voice')),
      markOf(postmasterPid(world.home.database) ?? 0),
    ];
    await kill(first.process.pid ?? 0);
    const second = await world.start();
    for (const mark of left) expect(await ended(mark, 0)).toBe(true);
    const { rows } = await connected(second.ready.ownerUrl, (client) =>
      client.query('SELECT value FROM kept'),
    );
    expect(rows).toEqual([{ value: 7 }]);
  });

  test('an api that cannot start is shown with its last words, and everything is taken down', async () => {
    world.write('api/dist/src/main.js', "console.log('the cupboard is bare'); process.exit(3);");
    expect(await world.refusal()).toMatch(/api did not start \(exit status 3\).*\n.*the cupboard is bare/);
    expect(postmasterPid(world.home.database)).toBeUndefined();
    expect(readdirSync(world.home.run)).toEqual([]);
  });
});

test('pages that do not build are told, and nothing is left running', async () => {
  world.write('kiosk/dist/.built-from', 'other sources');
  world.write('kiosk/audio/render.ts', "console.log('no voice today'); process.exit(1);");
  expect(await world.refusal()).toMatch(/audio\/render\.ts failed.*\n.*no voice today/);
  expect(world.trace()).not.toContain('voice:');
  expect(postmasterPid(world.home.database)).toBeUndefined();
});

describe('what a person has to put right', () => {
  test('a second start on the same home names the first', async () => {
    const { process: first } = await world.start();
    expect(await world.refusal()).toContain(`as process ${first.pid}`);
  });

  test('a port that is taken is named', async () => {
    await world.start();
    expect(await world.refusal([], { PORCHLIGHT_HOME: `${world.home.folder}/other` })).toMatch(
      /PORT \d+ on .*VOICE_PORT \d+ on .*free port/,
    );
  });

  test('a home in other use is refused and left as it was', async () => {
    mkdirSync(world.home.folder);
    writeFileSync(join(world.home.folder, 'thesis.txt'), 'years of work');
    expect(await world.refusal(['--reset'])).toMatch(/PORCHLIGHT_HOME=.* holds other things/);
    expect(readdirSync(world.home.folder)).toEqual(['thesis.txt']);
  });

  test('an unknown flag lists the known ones', async () => {
    expect(await world.refusal(['--rest'])).toContain('--reset');
  });
});

test('--reset begins anew and leaves what a person brought', async () => {
  const first = await world.start();
  await connected(first.ready.ownerUrl, (client) => client.query('CREATE TABLE old ()'));
  const secrets = readFileSync(world.home.secrets, 'utf8');
  mkdirSync(join(world.home.folder, 'clips'));
  writeFileSync(join(world.home.folder, 'clips/hello.wav'), 'spoken by Mrs Li');
  await stop(first);
  const second = await world.start(['--reset']);
  const old = await connected(second.ready.ownerUrl, (client) =>
    client.query("SELECT to_regclass('old') AS found"),
  );
  expect(old.rows).toEqual([{ found: null }]);
  expect(readFileSync(world.home.secrets, 'utf8')).not.toBe(secrets);
  expect(existsSync(join(world.home.folder, 'clips/hello.wav'))).toBe(true);
});

test('a server that may lose what it confirmed is refused', async () => {
  // The cluster of the test run has fsync and synchronous_commit off.
  expect(await world.refusal([], { DATABASE_URL: inject('adminUrl') })).toMatch(
    /fsync = off.*set fsync = on/,
  );
});
