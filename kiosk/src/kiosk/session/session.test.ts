import { describe, expect, test } from 'vitest';
import { phaseOf, speaksByItself } from './screens.ts';
import { initialState } from './state.ts';
import { grandmother, notice, Visit } from './visit.fixture.ts';

const proved = (visit: Visit) => visit.event({ type: 'proved', family: grandmother() });

describe('who stands here', () => {
  test('K6: photo and PIN are three taps and six digits', () => {
    const visit = new Visit()
      .tap({ name: 'arrive' })
      .tap({ name: 'classroom', classroom: 'Sun' })
      .tap({ name: 'member', memberId: 'grandmother' })
      .digits('135790');
    expect(visit.asked('prove')).toEqual([{ type: 'prove', memberId: 'grandmother', pin: '135790' }]);
    proved(visit).tap({ name: 'yes' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({ verification: 'PHOTO_PIN' });
  });

  test('K23: a phone number and the PIN', () => {
    const visit = new Visit()
      .tap({ name: 'leave' })
      .tap({ name: 'byPhone' })
      .digits('13800000001')
      .tap({ name: 'enter' });
    visit.digits('135790');
    expect(visit.asked('prove')).toEqual([{ type: 'prove', phone: '13800000001', pin: '135790' }]);
  });

  test('a wrong PIN empties the dots and lets one try again', () => {
    const visit = new Visit().tap({ name: 'arrive' }).tap({ name: 'classroom', classroom: 'Sun' });
    visit.tap({ name: 'member', memberId: 'grandmother' }).digits('111111');
    visit.event({ type: 'notProved', problem: 'PROOF_FAILED' });
    expect(visit.screen).toMatchObject({ name: 'pin', digits: '', checking: false, problem: 'PROOF_FAILED' });
    expect(visit.digits('135790').asked('prove')).toHaveLength(2);
  });

  test('digits typed while a PIN is checked do not start another check', () => {
    const visit = new Visit().tap({ name: 'arrive' }).tap({ name: 'byPhone' }).digits('13800000001');
    visit.tap({ name: 'enter' }).digits('135790135790');
    expect(visit.asked('prove')).toHaveLength(1);
  });

  test('a card that nobody knows never freezes the screen', () => {
    const visit = new Visit().tap({ name: 'arrive' }).card(null);
    expect(visit.screen.name).toBe('unknownCard');
    expect(visit.card(grandmother()).screen.name).toBe('who');
  });

  test('K24: the card’s language is spoken, until the reset', () => {
    const visit = new Visit().card(grandmother());
    expect(visit.state).toMatchObject({ language: 'en', aloud: true });
    expect(visit.tap({ name: 'start' }).state).toEqual(initialState('zh-CN'));
  });
});

describe('news', () => {
  test('K6: two taps and a card give one receipt', () => {
    const visit = new Visit().tap({ name: 'news' }).card(grandmother());
    expect(visit.screen).toMatchObject({ name: 'notice', noticeId: 'n1' });
    visit.tap({ name: 'gotIt' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({ kind: 'receipt', noticeId: 'n1', manner: 'READ' });
    expect(visit.stored().screen).toMatchObject({ name: 'news' });
  });

  test('spoken to its end, it was heard', () => {
    const visit = new Visit().tap({ name: 'news' }).card(grandmother()).event({ type: 'heard' });
    expect(visit.tap({ name: 'gotIt' }).asked('store')[0]?.wish).toMatchObject({ manner: 'HEARD' });
  });

  test('after one comes the next, an urgent one first', () => {
    const notices = [notice('new', true), { ...notice('urgent', true), urgency: 'URGENT' as const }];
    const visit = new Visit().tap({ name: 'news' }).card({ ...grandmother(), notices });
    expect(visit.screen).toMatchObject({ noticeId: 'urgent' });
    expect(visit.tap({ name: 'gotIt' }).stored().screen).toMatchObject({ name: 'notice', noticeId: 'new' });
  });

  test('a notice read again is no second receipt', () => {
    const visit = new Visit()
      .tap({ name: 'news' })
      .card({ ...grandmother(), notices: [notice('old', false)] });
    visit.tap({ name: 'notice', noticeId: 'old' }).tap({ name: 'gotIt' });
    expect(visit.asked('store')).toEqual([]);
    expect(visit.screen.name).toBe('news');
  });

  test('without a name the notices for all can be read, without receipt', () => {
    const visit = new Visit().tap({ name: 'news' }).tap({ name: 'nameless', notices: [notice('all', true)] });
    visit.tap({ name: 'notice', noticeId: 'all' }).tap({ name: 'gotIt' });
    expect(visit.asked('store')).toEqual([]);
  });
});

describe('the three codes', () => {
  const told = () => new Visit().tap({ name: 'tell' }).tap({ name: 'kind', kind: 'FEEDBACK' });

  test('K6: a code without a name is four taps', () => {
    const visit = told().tap({ name: 'nameless', notices: [] }).tap({ name: 'category', category: 'MEALS' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({
      kind: 'ticket',
      category: 'MEALS',
      familyMemberId: null,
    });
    expect(visit.stored('390125').screen).toEqual({ name: 'code', trackingCode: '390125' });
  });

  test('with a card it has a name', () => {
    const visit = told().card(grandmother()).tap({ name: 'category', category: 'SLEEP' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({
      familyMemberId: 'grandmother',
      ticketKind: 'FEEDBACK',
    });
  });

  test('a recording ends by itself after 90 s, and is sent with the wish', () => {
    const visit = told().card(grandmother()).tap({ name: 'say' }).tap({ name: 'record' });
    expect(visit.asked('startRecording')).toHaveLength(1);
    visit.event({ type: 'listening', at: visit.now }).wait(89_999);
    expect(visit.asked('stopRecording')).toHaveLength(0);
    visit.now += 1;
    visit.event({ type: 'tick', at: visit.now });
    expect(visit.asked('stopRecording')).toHaveLength(1);
    visit.event({ type: 'recorded', at: visit.now }).tap({ name: 'sendRecording' });
    expect(visit.asked('store')[0]).toMatchObject({ withRecording: true, wish: { category: 'OTHER' } });
  });

  test('somebody who walks away leaves no recording behind', () => {
    const visit = told().card(grandmother()).tap({ name: 'say' }).tap({ name: 'start' });
    visit.event({ type: 'listening', at: visit.now });
    expect(visit.asked('dropRecording')).toHaveLength(1);
    expect(visit.screen.name).toBe('home');
  });

  test('the family closes what was answered', () => {
    const ticket = {
      trackingCode: '390125',
      kind: 'FEEDBACK',
      category: 'MEALS',
      state: 'ANSWERED',
      answers: [],
    } as const;
    const visit = new Visit().tap({ name: 'tell' }).tap({ name: 'checkCode' }).digits('390125');
    visit.event({ type: 'found', ticket: { ...ticket, answers: [] } }).tap({ name: 'closeTicket' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({ kind: 'close', trackingCode: '390125' });
    expect(visit.stored().screen).toMatchObject({ ticket: { state: 'CLOSED' } });
  });

  test('a code that nobody knows can be typed again', () => {
    const visit = new Visit().tap({ name: 'tell' }).tap({ name: 'checkCode' }).digits('000000');
    visit.event({ type: 'notFound', problem: 'TRACKING_CODE_UNKNOWN' });
    expect(visit.screen).toEqual({
      name: 'lookup',
      digits: '',
      checking: false,
      problem: 'TRACKING_CODE_UNKNOWN',
    });
  });
});

describe('reading aloud (K9)', () => {
  test('starts by itself after a card, and after Listen; Listen once more makes silence', () => {
    expect(speaksByItself(new Visit().tap({ name: 'arrive' }).state)).toBe(false);
    expect(speaksByItself(new Visit().card(grandmother()).state)).toBe(true);
    const visit = new Visit().tap({ name: 'listen', on: true });
    expect(visit.asked('speak')).toHaveLength(1);
    expect(speaksByItself(visit.tap({ name: 'tell' }).state)).toBe(true);
    expect(speaksByItself(visit.tap({ name: 'listen', on: false }).state)).toBe(false);
  });

  test('what happened is told to everybody', () => {
    const visit = new Visit().tap({ name: 'tell' }).tap({ name: 'kind', kind: 'FEEDBACK' });
    visit
      .tap({ name: 'nameless', notices: [] })
      .tap({ name: 'category', category: 'MEALS' })
      .stored('390125');
    expect(speaksByItself(visit.state)).toBe(true);
  });
});

test('the kindergarten’s language arrives at rest, and never under a visitor’s hands', () => {
  const atRest = new Visit().event({ type: 'defaultLanguage', language: 'en' });
  expect(atRest.state.language).toBe('en');
  const visited = new Visit().tap({ name: 'language', language: 'en' });
  visited.event({ type: 'defaultLanguage', language: 'zh-CN' });
  expect(visited.state.language).toBe('en');
});

describe('help (K21)', () => {
  test('calls, rings, and says who comes', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'help' });
    expect(visit.asked('store')[0]?.wish).toMatchObject({ kind: 'help', familyMemberId: 'grandmother' });
    visit.stored().event({ type: 'helpRinging', key: 'key-1', at: visit.now });
    expect(visit.screen).toMatchObject({ stage: 'ringing' });
    visit.event({ type: 'helpComing', by: 'Li', at: visit.now });
    expect(visit.screen).toMatchObject({ stage: 'coming', by: 'Li' });
  });

  test('says so when nobody can be reached', () => {
    expect(new Visit().tap({ name: 'help' }).stored().wait(8_000).screen).toMatchObject({ stage: 'away' });
  });

  test('a second touch while it rings does not ring twice', () => {
    expect(new Visit().tap({ name: 'help' }).stored().tap({ name: 'help' }).asked('store')).toHaveLength(1);
  });
});

describe('walking away (K12, K13)', () => {
  test('a personal screen warns after 30 s and is gone after 50 s, with everything that was on it', () => {
    const visit = new Visit().card(grandmother()).wait(29_999);
    expect(visit.state.warned).toBe(false);
    expect(visit.wait(1).state.warned).toBe(true);
    expect(visit.wait(19_999).screen.name).toBe('who');
    expect(visit.wait(1).state).toEqual(initialState('zh-CN'));
    expect(visit.asked('reset')).toHaveLength(1);
  });

  test('other screens wait 45 s and 20 s', () => {
    const visit = new Visit().tap({ name: 'tell' }).wait(44_999);
    expect(visit.state.warned).toBe(false);
    expect(visit.wait(1).state.warned).toBe(true);
    expect(visit.wait(20_000).screen.name).toBe('home');
  });

  test('a touch answers the warning', () => {
    const visit = new Visit().card(grandmother()).wait(30_000).tap({ name: 'stay' });
    expect(visit.state.warned).toBe(false);
    expect(visit.wait(29_000).screen.name).toBe('who');
  });

  test('success goes after 6 s', () => {
    const visit = new Visit().card(grandmother()).tap({ name: 'yes' }).stored().wait(5_999);
    expect(visit.screen.name).toBe('done');
    expect(visit.wait(1).state).toEqual(initialState('zh-CN'));
  });

  test('another language goes too, and a kiosk at rest asks for no tick', () => {
    const visit = new Visit().tap({ name: 'language', language: 'en' });
    expect(visit.wait(65_000).state.language).toBe('zh-CN');
    expect(visit.wait(3_600_000).asked('reset')).toHaveLength(1);
    expect(phaseOf(visit.screen)).toBe('resting');
  });
});
