/** The field's words in Chinese (product.md, "Words we use"). */
import type { Words } from '../words.ts';
import { refusals } from './refusals.ts';

export const chinese: Words = {
  refusals,
  absenceReasons: {
    SICK: '生病',
    PERSONAL: '有事',
    PLANNED_HOLIDAY: '休假',
    OTHER: '其他',
    UNEXPLAINED: '没有说明',
  },
  ageGroups: { NURSERY: '托班', JUNIOR: '小班', MIDDLE: '中班', SENIOR: '大班' },
  attendanceActions: { CHECK_IN: '入园', CHECK_OUT: '离园' },
  attendanceStatuses: { EXPECTED: '未到', PRESENT: '在园', DEPARTED: '已离园', ABSENT: '缺勤' },
  doors: { API: '接口', DESK: '老师', KIOSK: '门口', PHONE: '电话' },
  familyMemberKinds: { GUARDIAN: '监护人', CARER: '照护人' },
  helpRequestStates: {
    RINGING: '正在呼叫老师',
    ANSWERED: '老师已接听',
    CALLBACK_PROMISED: '会给您回电话',
    FINISHED: '已经办完',
  },
  languages: { ZH_CN: '中文', EN: 'English', UG: 'ئۇيغۇرچە' },
  noticeUrgencies: { ROUTINE: '一般', IMPORTANT: '重要', URGENT: '紧急' },
  receiptManners: { HEARD: '听过了', READ: '看过了' },
  relations: {
    FATHER: '爸爸',
    MOTHER: '妈妈',
    PATERNAL_GRANDFATHER: '爷爷',
    PATERNAL_GRANDMOTHER: '奶奶',
    MATERNAL_GRANDFATHER: '外公',
    MATERNAL_GRANDMOTHER: '外婆',
    OTHER: '家人',
  },
  staffRoles: { ADMIN: '管理员', CLASS_TEACHER: '班主任', HEALTH_DOCTOR: '保健医', PRINCIPAL: '园长' },
  ticketCategories: {
    MEALS: '吃饭',
    SLEEP: '睡觉',
    HEALTH: '身体',
    CLOTHES: '衣物',
    TEACHER: '老师',
    OTHER: '其他',
  },
  ticketKinds: { CONSULTATION: '咨询', FEEDBACK: '反馈', EVALUATION: '评价' },
  ticketStates: { RECEIVED: '已收到', ASSIGNED: '处理中', ANSWERED: '已答复', CLOSED: '已办完' },
  verifications: {
    CARD: '刷卡',
    PHOTO_PIN: '照片和密码',
    PHONE_PIN: '电话和密码',
    CALLBACK: '回拨电话',
    STAFF: '老师认识',
    DELEGATION_CODE: '代接码',
    IDENTITY_DOCUMENT: '证件',
  },
};
