import { CLASS_BOARD_FUNCTION as BOARD_BEFORE } from '../lives/places.sql.ts';

/** On the board: who brought a child while it is here, who of the family collected it once it has left; never one for the other. */
export const CLASS_BOARD_FUNCTION = BOARD_BEFORE.replace(
  'm.id = coalesce(d.departed_with_id, d.arrived_with_id)',
  'm.id = case when d.departed_at is null then d.arrived_with_id else d.departed_with_id end',
);

export { BOARD_BEFORE };
