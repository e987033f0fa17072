import { catalogue } from './catalogue.ts';

/** Who did something, in the audit trail. */
export const principals = catalogue(
  {
    ADMIN: 'Administrator',
    ANONYMOUS: 'nobody signed in',
    CLASS_TEACHER: 'Class teacher',
    FAMILY_CARD: 'Family, by card',
    FAMILY_PROVEN: 'Family, proven',
    HEALTH_DOCTOR: 'Doctor',
    INTEGRATOR: 'Connected system',
    KIOSK: 'Kiosk',
    PHONE_LINE: 'Phone line',
    PRINCIPAL: 'Principal',
  },
  {
    ADMIN: '管理员',
    ANONYMOUS: '未登录',
    CLASS_TEACHER: '班主任',
    FAMILY_CARD: '家庭（刷卡）',
    FAMILY_PROVEN: '家庭（已验证）',
    HEALTH_DOCTOR: '保健医',
    INTEGRATOR: '外部系统',
    KIOSK: '门口屏',
    PHONE_LINE: '电话线路',
    PRINCIPAL: '园长',
  },
);
