import type { RefusalCode } from '@porchlight/schema/enums';
import { type FinishedTag, words } from '@porchlight/schema/words';

/** The shared sentences speak to families; where staff need other words, they are here. */
const forStaff: Readonly<Record<FinishedTag, Partial<Record<RefusalCode, string>>>> = {
  en: {
    ALREADY_DEPARTED: 'The child has already gone home today.',
    NOT_PRESENT: 'The child has not arrived today.',
    NOT_FOUND: 'This does not exist, or is not yours to see.',
    NOT_AUTHORISED_FOR_CHILD: 'This adult may not bring or collect this child.',
    TOO_MANY_ATTEMPTS: 'Too many tries. Please wait a quarter of an hour.',
    STILL_IN_USE: 'Not yet: children still belong to this class, or nobody else could administer.',
    UNDO_TOO_LATE: 'It is too late to take this back.',
    VERSION_CONFLICT: 'A colleague just changed this. Please look again, then repeat.',
    PIN_UNSUITABLE: 'Six digits that are hard to guess: not a birthday, not 123456.',
    SESSION_EXPIRED: 'Your session is over. Please sign in again.',
    SIGN_IN_FAILED: 'E-mail and password do not fit together.',
    INPUT_INVALID: 'Please check what you entered.',
    CARD_UNKNOWN: 'This card is not known here.',
    PROOF_FAILED: 'That code does not fit. The server printed it where it was started.',
  },
  'zh-CN': {
    ALREADY_DEPARTED: '这个孩子今天已经离园。',
    NOT_PRESENT: '这个孩子今天还没到园。',
    NOT_FOUND: '没有找到，或者您没有权限查看。',
    NOT_AUTHORISED_FOR_CHILD: '这位大人不能接送这个孩子。',
    TOO_MANY_ATTEMPTS: '试的次数太多，请过一刻钟再试。',
    STILL_IN_USE: '现在还不行：班里还有孩子，或者没有别的管理员了。',
    UNDO_TOO_LATE: '时间过了，不能撤销。',
    VERSION_CONFLICT: '同事刚改过，请看一下再做。',
    PIN_UNSUITABLE: '请用难猜的六位数字，不要用生日或 123456。',
    SESSION_EXPIRED: '登录已过期，请重新登录。',
    SIGN_IN_FAILED: '邮箱和密码不对。',
    CARD_UNKNOWN: '这里不认识这张卡。',
    PROOF_FAILED: '设置码不对，请看启动服务器的地方。',
  },
};

/** What a member of staff is told about a refusal. */
export function staffRefusal(code: RefusalCode, language: FinishedTag): string {
  return forStaff[language][code] ?? words[language].refusals[code];
}
