import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = join(ROOT, '.dependency-cruiser.mjs');

/** Each import that must be refused, under the name of the rule that refuses it: file -> imported file. */
const REFUSED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'no-circles': [['voice/src/call/a.ts', 'voice/src/call/b.ts']],
  'no-unresolved': [['voice/src/call/c.ts', 'voice/src/call/not-there.ts']],
  'schema-is-the-promise': [['schema/words/x.ts', 'kiosk/src/words/y.ts']],
  'platform-has-no-domain': [['api/src/platform/gate.ts', 'api/src/modules/people/people.module.ts']],
  'base-on-platform-only': [['api/src/modules/people/x.ts', 'api/src/modules/notices/notices.module.ts']],
  'domain-modules-keep-apart': [
    ['api/src/modules/notices/n.ts', 'api/src/modules/tickets/tickets.module.ts'],
    ['api/src/modules/attendance/n.ts', 'api/src/modules/pickup/pickup.module.ts'],
  ],
  'some-stand-on-attendance': [['api/src/modules/pickup/p.ts', 'api/src/modules/health/health.module.ts']],
  'through-the-door': [
    ['api/src/modules/attendance/a.ts', 'api/src/modules/people/child.entity.ts'],
    ['api/src/modules/outreach/o.ts', 'api/src/modules/tickets/tickets.service.ts'],
  ],
  'only-app-knows-modules': [['api/src/main.ts', 'api/src/modules/sites/sites.module.ts']],
  'api-stands-alone': [['api/src/platform/clock.ts', 'infra/test/fresh.ts']],
  'api-tests-ask-for-a-database-only': [['api/test/world.ts', 'infra/start/stack.ts']],
  'kiosk-speaks-the-contract': [['kiosk/src/api/client.ts', 'api/src/platform/ids.ts']],
  'voice-speaks-the-contract': [['voice/src/call/d.ts', 'api/src/platform/ids2.ts']],
  'one-screen-one-decision': [
    ['kiosk/src/kiosk/screens/resting/resting.tsx', 'kiosk/src/kiosk/screens/family/family.tsx'],
    ['kiosk/src/desk/pages/today.tsx', 'kiosk/src/desk/pages/tickets.tsx'],
  ],
  'kiosk-and-desk-keep-apart': [['kiosk/src/kiosk/main.tsx', 'kiosk/src/desk/session/staff.ts']],
  'ui-is-looks-and-focus': [['kiosk/src/ui/button.tsx', 'kiosk/src/api/index.ts']],
  'dialog-is-pure': [['voice/src/dialog/engine.ts', 'voice/src/prompts/en.ts']],
  'flows-say-what-is-heard': [['voice/src/flows/status.flow.ts', 'voice/src/speech/voice.ts']],
  'line-and-speech-are-ports': [
    ['voice/src/line/sip.ts', 'voice/src/flows/greeting.flow.ts'],
    ['voice/src/speech/azure.ts', 'voice/src/flows/greeting2.flow.ts'],
  ],
  'infra-starts-things': [['infra/start/x.ts', 'api/src/platform/ids3.ts']],
  'tests-are-not-imported': [['voice/src/call/e.ts', 'voice/src/call/f.test.ts']],
};

/** What the rules must leave alone. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['api/src/app.ts', 'api/src/modules/notices/notices.module.ts'],
  ['api/src/modules/notices/notices.service.ts', 'api/src/modules/notices/notices.rules.ts'],
  ['api/src/modules/notices/notices.service.ts', 'api/src/modules/people/people.module.ts'],
  ['api/src/modules/notices/notices.service.ts', 'api/src/platform/clock.ts'],
  ['api/src/modules/outreach/outreach.listeners.ts', 'api/src/modules/tickets/tickets.module.ts'],
  ['api/src/modules/pickup/pickup.guard.ts', 'api/src/modules/attendance/attendance.module.ts'],
  ['api/test/world.ts', 'infra/test/fresh-database.ts'],
  ['kiosk/src/kiosk/screens/resting/resting.tsx', 'kiosk/src/kiosk/screens/resting/clock.tsx'],
  ['kiosk/src/kiosk/screens/resting/resting.tsx', 'kiosk/src/ui/button.tsx'],
  ['kiosk/src/api/client.ts', 'schema/words/index.ts'],
  ['voice/src/flows/status.flow.ts', 'voice/src/dialog/flow.ts'],
];

const folder = mkdtempSync(join(tmpdir(), 'porchlight-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** One file may import several; `import type` counts as much as `import`. */
function write(name: string, cases: readonly (readonly [string, string])[]): string {
  const world = join(folder, name);
  const imports = new Map<string, string[]>(
    cases.flatMap(([from, to]) => [
      [from, []],
      [to, []],
    ]),
  );
  for (const [from, to] of cases) imports.get(from)?.push(to);
  if (name === 'refused') imports.get('voice/src/call/b.ts')?.push('voice/src/call/a.ts');
  for (const [file, targets] of imports) {
    if (file.includes('not-there')) continue;
    mkdirSync(dirname(join(world, file)), { recursive: true });
    const lines = targets.map((to) => `import type { A } from './${relative(dirname(file), to)}';`);
    writeFileSync(join(world, file), `${lines.join('\n')}\nexport type A = 1;\n`);
  }
  return world;
}

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

function violations(world: string): readonly Violation[] {
  const tool = join(ROOT, 'node_modules/.bin/depcruise');
  const folders = ['api', 'kiosk', 'voice', 'schema', 'infra'];
  const run = spawnSync(tool, ['--config', CONFIG, '--output-type', 'json', ...folders], {
    cwd: world,
    encoding: 'utf8',
  });
  if (!run.stdout) throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

let found: readonly Violation[] = [];
beforeAll(() => {
  found = violations(write('refused', Object.values(REFUSED).flat()));
});

test.each(Object.entries(REFUSED))('%s turns red', (rule, cases) => {
  const refused = found.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
  for (const [from] of cases) expect(refused).toContain(from);
});

test('every rule is broken here on purpose', async () => {
  const { default: config } = (await import(CONFIG)) as { default: { forbidden: { name: string }[] } };
  expect(Object.keys(REFUSED).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test('what the rules allow stays green', () => {
  expect(violations(write('allowed', ALLOWED))).toEqual([]);
});
