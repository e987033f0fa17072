/** Which pages may open sockets here: our own, and those named in ALLOWED_ORIGINS (separated by commas). */
export function originAllowed(named: string): (origin: string, host: string) => boolean {
  const allowed = new Set(
    named
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  );
  return (origin, host) => {
    if (allowed.has(origin)) return true;
    try {
      return new URL(origin).host === host;
    } catch {
      return false;
    }
  };
}
