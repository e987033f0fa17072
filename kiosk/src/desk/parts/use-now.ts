import { useEffect, useState } from 'react';

/** Milliseconds since 1970, counting on every `everyMs`: for what is shown as "in 4 minutes". */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
