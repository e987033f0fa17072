import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Softphone } from './prove/softphone/softphone.ts';
import { wavOf } from './prove/softphone/wav.ts';

const [number = '19900010001', out = '/tmp/heard.wav', ...acts] = process.argv.slice(2);
const p = await Softphone.open(number);
const t0 = Date.now();
await p.call('sip:100@127.0.0.1:15060');
console.log('answered', Date.now() - t0);
for (const a of acts) {
  if (a.startsWith('w')) await wait(Number(a.slice(1)) * 1000);
  else if (a === 'say')
    await p.say(Int16Array.from({ length: 16000 }, (_, i) => Math.round(6000 * Math.sin(i / 3))));
  else await p.press(a);
}
const heard = p.heard();
console.log('heard s', heard.length / 8000, 'closed', p.closed);
writeFileSync(out, wavOf(heard));
await p.hangUp();
