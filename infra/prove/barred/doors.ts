/** Everybody who is not barred and through whom things are done: staff, a kiosk, a program. */
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { pairKiosk, signIn } from '../acting/sessions.ts';

/** Tokens of who acts, and where. */
export interface Doors {
  readonly stack: Stack;
  readonly graphql: string;
  readonly admin: string;
  readonly principal: string;
  readonly teacher: string;
  /** Id of that member of staff. */
  readonly teacherId: string;
  readonly kiosk: string;
  readonly program: string;
  readonly classroomId: string;
}

/** Signs staff in and pairs a kiosk. */
export async function openDoors(stack: Stack): Promise<Doors> {
  const { graphql, demo } = stack;
  const staff = async (role: string): Promise<string> => {
    const found = demo.staff.find((one) => one.role === role);
    return signIn(graphql, found?.email ?? '', found?.password ?? '');
  };
  const principal = await staff('PRINCIPAL');
  const teacher = await staff('CLASS_TEACHER');
  const { viewer } = await ask<{
    viewer: { staffMember: { id: string; classrooms: { id: string }[] } };
  }>(graphql, teacher, '{ viewer { staffMember { id classrooms { id } } } }');
  const kiosk = await (await pairKiosk(graphql, demo.kioskPairingUrl)).open();
  const teacherId = viewer.staffMember.id;
  const classroomId = viewer.staffMember.classrooms[0]?.id ?? '';
  const admin = await staff('ADMIN');
  return { stack, graphql, admin, principal, teacher, teacherId, kiosk, program: demo.apiKey, classroomId };
}
