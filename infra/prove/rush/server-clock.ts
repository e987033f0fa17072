/** Runs in a page before its own scripts: the page lives on the server's clock, so much ahead of this machine's. Ms. */
export function onServerClock(aheadMs: number): void {
  const RealDate = Date;
  const now = () => RealDate.now() + aheadMs;

  class ServerDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length ? given : [now()]) as [number]));
    }
    static override now(): number {
      return now();
    }
  }
  Object.assign(window, { Date: ServerDate });
}
