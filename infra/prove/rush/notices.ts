/** What else goes on in a rush: notices are published, and families have read them. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import type { WireKiosk } from './wire-kiosk.ts';
import { type Family, tokenOf } from './world.ts';

/** One notice for so many receipts. */
const RECEIPTS_EACH = 19;

const PUBLISH = `mutation ($input: PublishNoticeInput!) {
  publishNotice(input: $input) { notice { id } userErrors { code } } }`;

async function published({ graphql }: Stack, token: string): Promise<string> {
  const texts = [{ language: 'ZH_CN', title: '明天早来', body: '明天早上八点有活动，请早一点来。' }];
  const input = { idempotencyKey: randomUUID(), classroomIds: [], everyone: true, urgency: 'ROUTINE', texts };
  const found = await ask<{ publishNotice: { notice: { id: string } | null } }>(graphql, token, PUBLISH, {
    input,
  });
  if (!found.publishNotice.notice) throw new Error('the notice was not published');
  return found.publishNotice.notice.id;
}

/** So many notices and receipts, evenly over a time. Gives how many there were. */
export async function notices(
  stack: Stack,
  kiosk: WireKiosk,
  families: readonly Family[],
  count: number,
  withinMs: number,
): Promise<number> {
  const principal = await tokenOf(stack, 'PRINCIPAL');
  const since = performance.now();
  let notice = '';
  for (let done = 0; done < count; done += 1) {
    await wait(Math.max(0, (done / count) * withinMs - (performance.now() - since)));
    const place = done % (RECEIPTS_EACH + 1);
    const family = families[(done * 7) % families.length];
    if (place === 0 || !family) notice = await published(stack, principal);
    else await kiosk.receipt(family, notice);
  }
  return count;
}
