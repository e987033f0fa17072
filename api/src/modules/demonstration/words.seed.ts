import type { Work } from '../../platform/unit-of-work.ts';
import { publish } from '../notices/notices.module.ts';
import { route, submit, Ticket, TicketAnswer } from '../tickets/tickets.module.ts';
import type { SeededKindergarten } from './people.seed.ts';

/** A few notices, as a kindergarten writes them in the first weeks of term. */
export async function seedNotices(work: Work, { classrooms }: SeededKindergarten): Promise<void> {
  const first = classrooms[0]?.id ?? '';
  await publish(work, {
    classroomIds: [],
    everyone: true,
    urgency: 'ROUTINE',
    texts: [
      { language: 'ZH_CN', title: '本周食谱', body: '这周每天上午有水果。周三吃饺子，周五吃面条。' },
      {
        language: 'EN',
        title: 'Menu of the week',
        body: 'There is fruit every morning this week. Dumplings on Wednesday, noodles on Friday.',
      },
    ],
  });
  await publish(work, {
    classroomIds: [first],
    urgency: 'IMPORTANT',
    texts: [
      { language: 'ZH_CN', title: '周五带水壶', body: '周五我们去公园，请给孩子带水壶和帽子。' },
      {
        language: 'EN',
        title: 'Bring a bottle on Friday',
        body: 'We go to the park on Friday. Please bring a water bottle and a hat.',
      },
    ],
  });
}

/** A ticket that waits for an answer and one that has it. */
export async function seedTickets(
  work: Work,
  { classrooms, families, staff }: SeededKindergarten,
): Promise<void> {
  // Of the first class, so that its teacher finds something to do.
  const ofFirstClass = families.filter(({ children }) =>
    children.some(({ classroomId }) => classroomId === classrooms[0]?.id),
  );
  const [, asked, told] = ofFirstClass;
  const plain = {
    recordingId: undefined,
    trackingCode: undefined,
    occurredAt: undefined,
    childId: undefined,
  };
  const { ticketId: answered } = await submit(work, {
    ...plain,
    kind: 'CONSULTATION',
    category: 'SLEEP',
    text: '孩子中午不肯睡觉，在园里怎么样？',
    familyMemberId: asked?.memberIds[0],
    childId: asked?.children[0]?.id,
  });
  await submit(work, {
    ...plain,
    kind: 'FEEDBACK',
    category: 'MEALS',
    text: '孩子说最近的菜有点咸。',
    familyMemberId: told?.memberIds[0],
    childId: told?.children[0]?.id,
  });
  await work.em.flush();
  await route(work, answered);
  const ticket = await work.em.findOneOrFail(Ticket, answered);
  const author = staff.find(({ id }) => id === ticket.assigneeId);
  if (!author) return;
  work.em.create(TicketAnswer, {
    kindergartenId: work.kindergarten,
    ticketId: answered,
    authorId: author.id,
    authorName: '班主任',
    text: '他在园里十二点半就睡着了，睡得很好。',
    answeredAt: work.now,
  });
  Object.assign(ticket, { state: 'ANSWERED', version: ticket.version + 1 });
}
