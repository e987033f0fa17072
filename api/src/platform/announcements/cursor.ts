/** A place in one kindergarten's stream, as the opaque cursor that crosses the door. */
export const cursorOf = (position: number): string => Buffer.from(`a1:${position}`).toString('base64url');

/** The position behind a cursor, or undefined when it is not one of ours. */
export function positionOf(cursor: string): number | undefined {
  const match = /^a1:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  return match ? Number(match[1]) : undefined;
}
