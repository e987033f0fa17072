import type { Language } from '@porchlight/schema/enums';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { connectionOf, type Page, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { Media } from '../../platform/media/media.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { portrait, StaffMember, staffById } from '../people/people.module.ts';
import { languages } from '../sites/sites.module.ts';
import { PhraseRecording } from './phrase-recording.entity.ts';
import { phraseListing } from './phrases.reads.ts';
import { recordPhrase, removePhrase } from './phrases.service.ts';

const PhraseRecordingConnection = connectionOf('PhraseRecording', () => PhraseRecording);

@ArgsType()
class PhraseArgs extends PageArgs {
  @Field(() => languages, { nullable: true })
  language?: Language;
}

@InputType()
class RecordPhraseInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) key!: string;
  @Field(() => languages) language!: Language;
  @Field(() => ID) recordingId!: string;
}
@PayloadType()
class RecordPhrasePayload extends Payload {
  @Field(() => PhraseRecording, { nullable: true }) phraseRecording?: PhraseRecording;
}

@InputType()
class RemovePhraseRecordingInput {
  @Field(() => ID) phraseRecordingId!: string;
}
@PayloadType()
class RemovePhraseRecordingPayload extends Payload {
  @Field(() => PhraseRecording, { nullable: true }) phraseRecording?: PhraseRecording;
}

/** Lines in the voice of somebody of the staff. */
@Resolver(() => PhraseRecording)
export class PhrasesResolver {
  @Access('phrases:read')
  @Query(() => PhraseRecordingConnection)
  phraseRecordings(
    @Ctx() { reads }: Context,
    @Args(() => PhraseArgs) args: PhraseArgs,
  ): Promise<Page<PhraseRecording>> {
    return page(reads, phraseListing(args.language), args);
  }

  @Access('phrases:record')
  @Mutation(() => RecordPhrasePayload)
  async recordPhrase(
    @Arg('input', () => RecordPhraseInput) input: RecordPhraseInput,
    @Ctx() context: Context,
  ): Promise<Partial<RecordPhrasePayload>> {
    const work = workOf(context);
    const { key: line, ...spoken } = input;
    const { id } = await work.once(input.idempotencyKey, input, () =>
      recordPhrase(work, { ...spoken, line }),
    );
    await work.settle();
    return { phraseRecording: await work.em.findOneOrFail(PhraseRecording, id) };
  }

  @Access('phrases:record')
  @Mutation(() => RemovePhraseRecordingPayload)
  async removePhraseRecording(
    @Arg('input', () => RemovePhraseRecordingInput) { phraseRecordingId }: RemovePhraseRecordingInput,
    @Ctx() context: Context,
  ): Promise<Partial<RemovePhraseRecordingPayload>> {
    const id = rowId('PhraseRecording', phraseRecordingId, 'phraseRecordingId');
    return { phraseRecording: await removePhrase(workOf(context), id) };
  }

  @Access('phrases:read')
  @FieldResolver(() => Media)
  recording(@Root() { recordingId }: PhraseRecording, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, recordingId);
  }

  @Access('phrases:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  recordedBy(
    @Root() { recordedById }: PhraseRecording,
    @Ctx() { load }: Context,
  ): Promise<StaffMember | undefined> | undefined {
    return recordedById ? load(staffById, recordedById) : undefined;
  }
}
