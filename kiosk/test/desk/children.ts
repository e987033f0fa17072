// The children of the scripted server's kindergarten, and its day.
import type { AttendanceStatus, Relation } from '@porchlight/schema/enums';

/** The day of the test; times are on the clock of Shanghai. */
export const TODAY = '2026-11-21';
export const at = (time: string) => new Date(`${TODAY}T${time}:00+08:00`).toISOString();

export const CLASSES = [
  {
    __typename: 'Classroom',
    id: 'class-1',
    name: '小一班',
    ageGroup: 'JUNIOR',
    childCount: 12,
    externalId: null,
    version: 1,
    endedOn: null,
  },
  {
    __typename: 'Classroom',
    id: 'class-2',
    name: '中二班',
    ageGroup: 'MIDDLE',
    childCount: 3,
    externalId: null,
    version: 1,
    endedOn: null,
  },
] as const;

export const NAMES =
  '王小明 李思源 张语桐 刘子涵 陈一诺 杨沐宸 赵欣怡 黄浩然 周雨萱 吴梓轩 徐若曦 孙嘉懿 马天佑 朱可欣 胡俊熙';
const FAMILIES: readonly Relation[] = ['PATERNAL_GRANDMOTHER', 'MOTHER', 'FATHER', 'MATERNAL_GRANDFATHER'];

export interface Child {
  __typename: 'Child';
  id: string;
  familyName: string;
  givenName: string;
  externalId: null;
  version: number;
  endedOn: null;
  mergedIntoId: null;
  classroom: (typeof CLASSES)[number];
  photo: null;
  status: AttendanceStatus;
  arrivedAt: string | null;
  departedAt: string | null;
  with: Relation | null;
  absence: { __typename: 'Absence'; id: string; reason: string } | null;
  expected: boolean;
  late: boolean;
  partialAbsence: { __typename: 'Absence'; id: string; kind: string; expectedAt: string } | null;
}

export function child(name: string, place: number): Child {
  const status = (['PRESENT', 'PRESENT', 'EXPECTED', 'PRESENT', 'ABSENT', 'EXPECTED', 'DEPARTED'] as const)[
    place % 7
  ];
  return {
    __typename: 'Child',
    id: `child-${place}`,
    familyName: name.slice(0, 1),
    givenName: name.slice(1),
    externalId: null,
    version: 1,
    endedOn: null,
    mergedIntoId: null,
    classroom: CLASSES[place < 12 ? 0 : 1],
    photo: null,
    status: status ?? 'EXPECTED',
    arrivedAt: status === 'PRESENT' || status === 'DEPARTED' ? at(`07:${40 + place}`) : null,
    departedAt: status === 'DEPARTED' ? at('11:30') : null,
    with: status === 'PRESENT' || status === 'DEPARTED' ? (FAMILIES[place % 4] ?? null) : null,
    absence: status === 'ABSENT' ? { __typename: 'Absence', id: `absence-${place}`, reason: 'SICK' } : null,
    // One comes late, one will come later, one does not come on this weekday.
    expected: place !== 12,
    late: place === 3,
    partialAbsence:
      place === 5
        ? { __typename: 'Absence', id: 'absence-part', kind: 'LATE_ARRIVAL', expectedAt: '09:30' }
        : null,
  };
}
