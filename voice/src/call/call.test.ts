import { describe, expect, it } from 'vitest';
import { notice, ScriptedLineApi, type World, world } from '../api/testing/scripted-line-api.ts';
import { Walk } from './testing/walk.ts';

/** Walks a script in a world; gives everything said after the greeting's own sentences. */
async function walked(script: readonly string[], change: Partial<World> = {}) {
  const api = new ScriptedLineApi(change);
  const walk = new Walk(api);
  const caller = await walk.call(script);
  await walk.spoken();
  return { api, walk, caller, said: walk.transcript };
}

const english = { opened: { ...world().opened, language: 'en' as const } };
const stranger = { opened: { ...world().opened, knownNumber: false } };
const MAIN = '听通知请按一，今天请假请按二，留言和查答复请按三，找老师请按零。';

describe('a proven caller', () => {
  it('hears the child, the time and grandma before any menu', async () => {
    const { said } = await walked(['246810']);
    expect(said).toEqual([
      '您好，这里是阳光幼儿园。',
      '请按您的六位密码。没有密码请按星号，找老师请按零。',
      '小雨七点五十二分到园了，奶奶送来的。',
      '有一条新通知。',
      MAIN,
    ]);
  });

  it('hears the same in English, in its own wording', async () => {
    const { said } = await walked(['246810'], english);
    expect(said).toEqual([
      'Hello, this is Sunshine kindergarten.',
      'Please key in your six digit PIN. No PIN? Press star. For a person, press 0.',
      'Xiaoyu arrived at 7:52, with grandma.',
      'One new notice.',
      'For notices, press 1. To report an absence, press 2. For messages and answers, press 3. For a person, press 0.',
    ]);
  });

  it('hears a notice, and one key is the receipt', async () => {
    const { said, api } = await walked(['246810', '1', '1']);
    expect(said.slice(5)).toEqual([
      '新通知，今天，李老师。',
      '明天体检',
      '请带好接送卡。',
      '知道了请按一，下一条请按二，上一条请按三，找老师请按零。',
      '好的，记下了。',
      '通知听完了。',
      MAIN,
    ]);
    expect(api.asked).toContain('acknowledge n1');
  });

  it('hears an urgent notice at once, after the status', async () => {
    const urgent = notice('n2', { urgency: 'URGENT', title: '今天停水，请早点来接。' });
    const { said, api } = await walked(['246810', '1'], { notices: [urgent] });
    expect(said.slice(3)).toEqual([
      '有一条新通知。',
      '李老师紧急通知。',
      '今天停水，请早点来接。',
      '听到请按一，老师请按零。',
      '谢谢，老师知道您听到了。',
      MAIN,
    ]);
    expect(api.asked).toContain('acknowledge n2');
  });

  it('reports an absence with two keys and takes it back with one', async () => {
    const { said, api } = await walked(['246810', '2', '1', '*']);
    expect(said.slice(5)).toEqual([
      '今天不来，生病请按一，有事请按二，找老师请按零。',
      '记下了，小雨今天请了病假。',
      '要取消，请按星号。',
      '已经取消，老师等孩子来。',
      MAIN,
    ]);
    expect(api.asked.slice(-2)).toEqual(['reportAbsence c1 SICK', 'withdrawAbsence absence-1']);
  });

  it('chooses between two children', async () => {
    const [first] = world().today.children;
    if (!first) throw new Error('the world has no child');
    const second = { ...first, id: 'c2', givenName: '小杰', status: 'EXPECTED' as const, arrived: undefined };
    const today = { timeZone: 'Asia/Shanghai', children: [first, second] };
    const { said, api } = await walked(['246810', '2', '2', '2'], { today });
    expect(said).toContain('小杰今天还没有到园。');
    expect(said).toContain('小杰，请按二。');
    expect(said).toContain('记下了，小杰今天请了事假。');
    expect(api.asked).toContain('reportAbsence c2 PERSONAL');
  });

  it('leaves a message and hears its code twice, in threes', async () => {
    const { said, api } = await walked(['246810', '3', '1', 'speak', '#']);
    expect(said.slice(6)).toEqual([
      '请在嘀声后说话，说完按任意键。',
      '收到了，谢谢您。请记下查询号码。',
      '三九零，幺二七。',
      '三九零，幺二七。',
      '再听一遍号码请按一，找老师请按零。',
    ]);
    expect(api.asked).toContain('submitTicket c1');
    expect([...api.recordings.values()][0]?.length).toBeGreaterThan(2 * 16_000);
  });

  it('hears the answer of the open ticket and settles it', async () => {
    const ticket = {
      code: '390127',
      kind: 'FEEDBACK',
      state: 'ANSWERED',
      answers: [{ author: '李老师', text: '好的。' }],
    } as const;
    const { said, api } = await walked(['246810', '3', '2', '1'], { tickets: [ticket] });
    expect(said.slice(5)).toEqual([
      '您的反馈，三九零，幺二七，已经有答复了。',
      '新留言请按一，听答复请按二，查号码请按三，找老师请按零。',
      '您的反馈，三九零，幺二七，已经有答复了。',
      '李老师说。',
      '好的。',
      '问题解决了请按一，还想找老师请按零。',
      '好的，这件事办完了，谢谢您。',
      MAIN,
    ]);
    expect(api.asked).toContain('closeTicket 390127');
  });
});

describe('keys', () => {
  it('are never lost: three within 160 ms, during a prompt, while the API is asked', async () => {
    const { said, api } = await walked(['!24681021']);
    expect(api.asked).toContain('reportAbsence c1 SICK');
    expect(said.at(-1)).toBe('要取消，请按星号。');
  });

  it('lead out of the notices with one star, however many were heard', async () => {
    const notices = [notice('n1'), notice('n2'), notice('n3')];
    const { said } = await walked(['246810', '1', '2', '2', '*'], { notices });
    expect(said.at(-1)).toBe(MAIN);
  });

  it('lead back with star, repeat with hash', async () => {
    const { said } = await walked(['246810', '1', '#', '*']);
    expect(said.slice(5).filter((text) => text.startsWith('新通知'))).toHaveLength(2);
    expect(said.at(-1)).toBe(MAIN);
  });
});

describe('a caller who is not known or has no PIN', () => {
  it('hears nothing of any child', async () => {
    const { said, api } = await walked(['1', 'speak', '5'], stranger);
    expect(said.slice(0, 4)).toEqual([
      '您好，这里是阳光幼儿园。',
      '您可以留言，也可以找老师。',
      '留言请按一，查答复请按三，找老师请按零。',
      '请在嘀声后说话，说完按任意键。',
    ]);
    expect(api.asked).toContain('submitTicket noChild');
    expect(api.asked).not.toContain('today');
  });

  it('has three tries, then the public menu', async () => {
    const { said, api } = await walked(['111111', '222222', '333333']);
    expect(api.asked.filter((one) => one === 'proveCaller')).toHaveLength(3);
    expect(said.slice(-2)).toEqual([
      '今天先不用密码了，您还可以留言，或者找老师。',
      '留言请按一，查答复请按三，找老师请按零。',
    ]);
    expect(said.join()).not.toMatch(/小雨/);
  });

  it('goes on without a PIN by star', async () => {
    const { said } = await walked(['*']);
    expect(said.at(-1)).toBe('留言请按一，查答复请按三，找老师请按零。');
  });

  it('hears that a code is not known, and may try again', async () => {
    const { said } = await walked(['3', '111111', '390127'], {
      ...stranger,
      tickets: [{ code: '390127', kind: 'FEEDBACK', state: 'RECEIVED', answers: [] }],
    });
    expect(said.slice(-4)).toEqual([
      '没有找到这个号码，请再看看。',
      '请按六位查询号码，找老师请按零。',
      '您的反馈，三九零，幺二七，已经收到了。',
      '留言请按一，查答复请按三，找老师请按零。',
    ]);
  });
});

describe('the first call', () => {
  it('offers the other language in its own words, then a key to practise', async () => {
    const first = { opened: { ...world().opened, firstCall: true } };
    const { said, api } = await walked(['8', '1'], first);
    expect(said.slice(0, 5)).toEqual([
      '您好，这里是阳光幼儿园。',
      'For English, press 8.',
      'Is this your first call? Try it now: press 1. For a person, press 0.',
      'Well done. That is all there is to it.',
      'Please key in your six digit PIN. No PIN? Press star. For a person, press 0.',
    ]);
    expect(api.asked).toContain('openCall 13800001111 en');
  });
});

describe('silence', () => {
  it('is helped three times, then a person', async () => {
    const { said } = await walked(['246810', '…', '…', '…', '…', '…']);
    expect(said.slice(4)).toEqual([
      MAIN,
      '通知一，请假二，留言三，老师零。',
      '要听通知，请按任意键。',
      '要请假，请按任意键。',
      '要留言，请按任意键。',
      '请稍等，正在找老师。',
    ]);
  });

  it('takes the offered option with any key', async () => {
    const { said } = await walked(['246810', '…', '…', '…', '7']);
    expect(said.slice(-2)).toEqual([
      '要请假，请按任意键。',
      '今天不来，生病请按一，有事请按二，找老师请按零。',
    ]);
  });
});
