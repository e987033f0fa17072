import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { Card } from './card.entity.ts';
import * as io from './cards.inputs.ts';
import { issueCard, issueCards, sheetNumbers, stopCard } from './cards.service.ts';
import { FamilyMember } from './family-member.entity.ts';
import { changeOf } from './lives/lives.payload.ts';
import { cardOfStaff, memberById, staffById } from './people.reads.ts';
import { StaffMember } from './staff.entity.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

/** Cards: handed out one by one or in sheets, and stopped. */
@Resolver(() => Card)
export class CardsResolver {
  @Access('people:cards')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: Card, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('people:cards')
  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffMemberId }: Card, @Ctx() { load }: Context): Loading<StaffMember> {
    return staffMemberId ? load(staffById, staffMemberId) : undefined;
  }

  @Access('people:manage')
  @Mutation(() => io.IssueCardPayload)
  async issueCard(
    @Arg('input', () => io.IssueCardInput) input: io.IssueCardInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.IssueCardPayload>> {
    const work = workOf(context);
    let told: string | undefined;
    const { id } = await work.once(input.idempotencyKey, input, async () => {
      const familyMemberId = rowId('FamilyMember', input.familyMemberId, 'familyMemberId');
      const { card, number } = await issueCard(work, { familyMemberId }, input.number);
      told = number;
      return { id: card.id };
    });
    await work.em.flush();
    return { card: await work.em.findOneOrFail(Card, id), ...(told ? { number: told } : {}) };
  }

  @Access('people:manage')
  @Mutation(() => io.IssueCardsPayload)
  async issueCards(
    @Arg('input', () => io.IssueCardsInput) input: io.IssueCardsInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.IssueCardsPayload>> {
    const work = workOf(context);
    const holders = input.holders.map(({ familyMemberId, staffMemberId }) => ({
      familyMemberId: optionalRowId('FamilyMember', familyMemberId, 'familyMemberId'),
      staffMemberId: optionalRowId('StaffMember', staffMemberId, 'staffMemberId'),
    }));
    const { cardIds } = await work.once(input.idempotencyKey, input, () =>
      issueCards(work, input.idempotencyKey, holders),
    );
    await work.settle();
    const cards = await work.em.find(Card, { id: { $in: cardIds } });
    const byId = new Map(cards.map((card) => [card.id, card]));
    const numbers = sheetNumbers(work, input.idempotencyKey, cardIds.length);
    return {
      cards: cardIds.flatMap((id, index) => {
        const card = byId.get(id);
        return card ? [{ card, number: numbers[index] ?? '' }] : [];
      }),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.StopCardPayload)
  async stopCard(
    @Arg('input', () => io.StopCardInput) { cardId }: io.StopCardInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.StopCardPayload>> {
    const work = workOf(context);
    const done = await stopCard(work, rowId('Card', cardId, 'cardId'));
    return { card: await work.em.findOneOrFail(Card, done.id), ...(await changeOf(work, done)) };
  }
}

/** Whether a member of staff has one. */
@Resolver(() => StaffMember)
export class StaffCardResolver {
  @Access('staff:read')
  @FieldResolver(() => Boolean)
  async hasCard(@Root() { id }: StaffMember, @Ctx() { load }: Context): Promise<boolean> {
    return (await load(cardOfStaff, id)) !== undefined;
  }
}
