/**
 * Stands before the api's native argon2 (as `--import` of its process) and notes every evaluation in a file before it
 * begins: a fingerprint of the hash that a PIN or password is held against. So the proof counts what was really
 * evaluated, also in an api that is killed in the midst of it. In every other program it does nothing.
 */
import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Argon2 {
  verify: (hashed: string, ...rest: unknown[]) => Promise<boolean>;
}

const file = process.env.PROOF_EVALUATIONS;
const program = process.argv[1] ?? '';

if (file && program.endsWith('/api/dist/src/main.js')) {
  const argon2 = createRequire(program)('@node-rs/argon2') as Argon2;
  const { verify } = argon2;
  argon2.verify = (hashed, ...rest) => {
    appendFileSync(file, `${createHash('sha256').update(hashed).digest('hex')}\n`);
    return verify(hashed, ...rest);
  };
}
