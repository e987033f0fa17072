import { expect, it } from 'vitest';
import { ScriptedLineApi } from '../api/testing/scripted-line-api.ts';
import { Walk } from './testing/walk.ts';

it('tells the child, the time and grandma before any menu', async () => {
  const api = new ScriptedLineApi();
  const walk = new Walk(api);
  await walk.call(['246810']);
  await walk.spoken();
  expect(walk.transcript).toEqual([
    '您好，这里是阳光幼儿园。',
    '请按您的六位密码。没有密码请按星号，找老师请按零。',
    '小雨七点五十二分到园了，奶奶送来的。',
    '有一条新通知。',
    '听通知请按一，今天请假请按二，留言和查答复请按三，找老师请按零。',
  ]);
});
