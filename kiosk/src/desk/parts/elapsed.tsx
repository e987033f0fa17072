import { useEffect, useState } from 'react';
import { elapsedShown } from '../words/names.ts';

/** Minutes and seconds since a moment (milliseconds since 1970), counting. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="digits" role="timer">
      {elapsedShown((now - since) / 1000)}
    </span>
  );
}
