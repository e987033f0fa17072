// Shapes that every answer of the scripted server has.

export type Input<T> = { input: T };

export const page = <T>(nodes: readonly T[]) => ({
  nodes,
  edges: [],
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});

export const done = (fields: Record<string, unknown>) => ({ ...fields, userErrors: [] });

export const refused = (code: string) => ({ userErrors: [{ code, message: code, field: null }] });

export const find = <T extends { id: string }>(list: readonly T[], id: string): T => {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
