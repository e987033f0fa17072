import { Migration } from '@mikro-orm/migrations';
import {
  CLASS_BOARD_FUNCTION as BOARD_BEFORE,
  CALENDAR_FUNCTIONS,
} from './attendance-in-full/functions.sql.ts';
import { CIRCLE, CIRCLE_BACK } from './lives/circle.sql.ts';
import { LIVES, LIVES_BACK, LIVES_FUNCTIONS } from './lives/lives.sql.ts';
import { CLASS_BOARD_FUNCTION, EXPECTED_ON, PLACES, WALL_CLOCK } from './lives/places.sql.ts';

/** Lives change: which class a child is in on a day is said once; people are corrected, moved, ended, made one, brought back. */
export class Migration20261201060000 extends Migration {
  override up(): void {
    for (const sql of [WALL_CLOCK, PLACES, EXPECTED_ON, CLASS_BOARD_FUNCTION, CIRCLE, LIVES, LIVES_FUNCTIONS])
      this.addSql(sql);
  }

  override down(): void {
    this.addSql(LIVES_BACK);
    this.addSql(CIRCLE_BACK);
    this.addSql(BOARD_BEFORE);
    this.addSql(CALENDAR_FUNCTIONS.replaceAll('create function', 'create or replace function'));
    this.addSql('drop function stays_after, enrolled_on, class_on, places_on, today_in, wall.now');
  }
}
