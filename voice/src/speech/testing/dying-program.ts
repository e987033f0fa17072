/** Stands in for the embedded voice's program: dies when told to die, says four samples to everything else. */
import { createInterface } from 'node:readline';
import { type SpeakOrder, writeFrame } from '../embedded/protocol.ts';

createInterface({ input: process.stdin }).on('line', (line) => {
  const order: SpeakOrder = JSON.parse(line);
  if (order.text === 'die') process.exit(1);
  process.stdout.write(writeFrame(order.number, 'sound', Buffer.alloc(8, 1)));
  process.stdout.write(writeFrame(order.number, 'end'));
});
