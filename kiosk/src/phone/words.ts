import type { FinishedTag } from '@porchlight/schema/words';
import type { LegState } from '../api/media-streams/leg.ts';

/** What the browser phone says. */
export interface PhoneWords {
  title: string;
  lead: string;
  line: string;
  lineHint: string;
  number: string;
  numberHint: string;
  microphone: string;
  call: string;
  hangUp: string;
  keypad: string;
  keysHint: string;
  pressed: (count: number) => string;
  listenOnly: string;
  states: Readonly<Record<LegState | 'resting', string>>;
}

/** Both languages; the page shows the reader's. */
export const phoneWords: Readonly<Record<FinishedTag, PhoneWords>> = {
  en: {
    title: 'Browser phone',
    lead: "Hear the phone line as a parent hears it. Nothing leaves this server's network.",
    line: 'Line to call',
    lineHint: "The kindergarten's number; the demonstration prints it when it starts.",
    number: 'Your number',
    numberHint: "A parent's registered number, with country code. Empty means withheld.",
    microphone: 'Use my microphone',
    call: 'Call',
    hangUp: 'Hang up',
    keypad: 'Keys',
    keysHint: 'The keys of your keyboard work too.',
    pressed: (count) => (count === 1 ? '1 key pressed' : `${count} keys pressed`),
    listenOnly: 'Without a microphone: listen, and answer with keys.',
    states: {
      resting: 'Ready',
      opening: 'Calling…',
      talking: 'Connected',
      ended: 'The call is over.',
      busy: 'All lines are busy. Try again in a minute.',
      refused: 'Nobody answers this number.',
      lost: 'The line was lost.',
    },
  },
  'zh-CN': {
    title: '网页电话',
    lead: '像家长一样听这条电话线。声音不离开本服务器的网络。',
    line: '拨打的号码',
    lineHint: '幼儿园的电话号码，演示启动时会显示。',
    number: '您的号码',
    numberHint: '家长登记的号码，带国家代码。不填表示隐藏号码。',
    microphone: '使用麦克风',
    call: '拨打',
    hangUp: '挂断',
    keypad: '按键',
    keysHint: '电脑键盘上的数字键也可以用。',
    pressed: (count) => `已按 ${count} 个键`,
    listenOnly: '没有麦克风：可以听，可以按键。',
    states: {
      resting: '可以拨打',
      opening: '正在拨打…',
      talking: '已接通',
      ended: '通话结束。',
      busy: '线路都忙，请过一分钟再试。',
      refused: '这个号码没有人接。',
      lost: '线路断了。',
    },
  },
};
