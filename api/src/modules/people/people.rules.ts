/** A phone number in E.164: national Chinese numbers get +86; undefined when it is not one. */
export function normalPhone(text: string): string | undefined {
  const digits = text.replace(/^00/, '+').replaceAll(/[\s().-]/g, '');
  if (/^\+\d{7,15}$/.test(digits)) return digits;
  if (/^1\d{10}$/.test(digits)) return `+86${digits}`;
  if (/^0\d{9,11}$/.test(digits)) return `+86${digits.slice(1)}`;
  return undefined;
}

const RUNS = ['01234567890', '09876543210'];

/** Whether six digits are not among those that are guessed first: one digit, a run, or a pair thrice. */
export function pinSuits(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false;
  const repeats = /^(\d)\1{5}$/.test(pin) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin);
  return !repeats && !RUNS.some((run) => run.includes(pin));
}
