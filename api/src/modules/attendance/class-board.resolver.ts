import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import type { Context } from '../../platform/context.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import { globalId, parseGlobalId } from '../../platform/ids.ts';
import { Media } from '../../platform/media/media.ts';
import { portrait } from '../people/people.module.ts';
import { type BoardRow, classBoard } from './attendance.reads.ts';
import { ClassBoard, ClassBoardEntry } from './board.types.ts';

type Entry = BoardRow['entries'][number];

/** One class on one day, in one round trip. */
@Resolver(() => ClassBoardEntry)
export class ClassBoardResolver {
  @Access('board:read')
  @Query(() => ClassBoard)
  async classBoard(
    @Ctx() { reads, clock }: Context,
    @Arg('classroomId', () => ID) classroomId: string,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<ClassBoard> {
    const id = parseGlobalId(classroomId);
    const board = id?.type === 'Classroom' ? await classBoard(reads, id.id, date, clock.now()) : null;
    if (!board) throw new GraphQLError('No such class here.', { extensions: { code: 'NOT_FOUND' } });
    const entries = board.entries.map((entry) => ({
      ...entry,
      rowId: entry.childId,
      date: board.date,
      childId: globalId('Child', entry.childId),
    }));
    return { ...board, classroom: board.classroom as never, entries, ...countsOf(entries) };
  }

  @Access('people:names')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: Entry, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** How many of each; who does not come on this weekday and did not is not waited for. */
function countsOf(entries: readonly Pick<Entry, 'status' | 'expected'>[]) {
  const count = (status: string, expected?: boolean) =>
    entries.filter((entry) => entry.status === status && (expected ?? entry.expected) === entry.expected)
      .length;
  return {
    expectedCount: count('EXPECTED', true),
    notExpectedCount: count('EXPECTED', false),
    presentCount: count('PRESENT'),
    departedCount: count('DEPARTED'),
    absentCount: count('ABSENT'),
  };
}
