// What `npm start` and `npm run dev` run, once bootstrap.mjs has handed over to Node 24; the story is in run.ts.
import { resolve } from 'node:path';
import { run } from './run.ts';

process.exit(await run(resolve(import.meta.dirname, '../..'), process.argv.slice(2)));
