/** The phone line's own sentences in English: its own wording, not a translation. */
import type { FixedPrompt } from '../line.ts';

export const fixedEnglish: Readonly<Record<FixedPrompt, string>> = {
  'language.offer': 'For English, press 8.',
  'language.chosen': 'We will speak English.',
  'practice.try': 'Is this your first call? Try it now: press 1. For a person, press 0.',
  'practice.short': 'Press 1. For a person, 0.',
  'practice.one': 'Press any key.',
  'practice.good': 'Well done. That is all there is to it.',

  'pin.ask': 'Please key in your six digit PIN. No PIN? Press star. For a person, press 0.',
  'pin.short': 'Your six digit PIN, please. No PIN, star. A person, 0.',
  'pin.again': 'That PIN did not match. Please key it in again. No PIN? Press star. For a person, press 0.',
  'pin.ready': 'When you have your PIN, press any key.',
  'pin.over': 'We leave the PIN for today. You can still leave a message or speak to a person.',
  'public.hello': 'You can leave a message, or speak to a person.',

  'main.menu':
    'For notices, press 1. To report an absence, press 2. For messages and answers, press 3. For a person, press 0.',
  'main.short': 'Notices, 1. Absence, 2. Messages, 3. A person, 0.',
  'main.one.notices': 'Notices? Press any key.',
  'main.one.absence': 'Report an absence? Press any key.',
  'main.one.codes': 'Messages? Press any key.',

  'public.menu': 'To leave a message, press 1. To look up an answer, press 3. For a person, press 0.',
  'public.short': 'Message, 1. Answer, 3. A person, 0.',
  'public.one.message': 'Leave a message? Press any key.',
  'public.one.lookUp': 'Look up an answer? Press any key.',

  'status.noNotices': 'There are no new notices.',

  'urgent.keys': 'Press 1 if you heard this. For a person, press 0.',
  'urgent.short': 'Heard it? Press 1. A person, 0.',
  'urgent.one': 'If you heard it, press any key.',
  'urgent.thanks': 'Thank you. The teachers know that you heard it.',

  'notices.none': 'There are no notices at the moment.',
  'notices.keys':
    'Got it? Press 1. For the next one, press 2. For the one before, press 3. For a person, press 0.',
  'notices.short': 'Got it, 1. Next, 2. Before, 3. A person, 0.',
  'notices.more': 'There is more. To hear the rest, press 4.',
  'notices.one.got': 'Got it? Press any key.',
  'notices.one.next': 'The next notice? Press any key.',
  'notices.thanks': 'Thank you, noted.',
  'notices.noMore': 'That was the last notice.',

  'absence.noChild': 'We cannot find a child of yours here. Please speak to a teacher.',
  'absence.which': 'Which child will be away?',
  'absence.person': 'For a person, press 0.',
  'absence.why':
    'Away today? If your child is ill, press 1. For a family matter, press 2. For a person, press 0.',
  'absence.whyShort': 'Ill, 1. Family matter, 2. A person, 0.',
  'absence.one.sick': 'Is your child ill? Press any key.',
  'absence.one.personal': 'A family matter? Press any key.',
  'absence.undo': 'To take it back, press star.',
  'absence.withdrawn': 'Taken back. We expect your child today.',

  'codes.menu':
    'For a new message, press 1. To hear the answer, press 2. To look up a number, press 3. For a person, press 0.',
  'codes.short': 'New message, 1. Answer, 2. Number, 3. A person, 0.',
  'codes.one.message': 'A new message? Press any key.',
  'codes.one.answer': 'Hear the answer? Press any key.',
  'codes.one.lookUp': 'Look up a number? Press any key.',
  'codes.noAnswer': 'There is no answer yet. You will have one soon.',

  'message.speak': 'Speak after the tone. Press any key when you are done.',
  'message.nothing': 'Nothing came through. To say it again, press 1. For a person, press 0.',
  'message.nothingShort': 'Say it again, 1. A person, 0.',
  'message.one': 'Say it again? Press any key.',
  'message.thanks': 'We have your message, thank you. Here is your tracking number.',
  'message.repeat': 'To hear the number again, press 1. For a person, press 0.',
  'message.repeatShort': 'Number again, 1. A person, 0.',
  'message.kept':
    'Your message is safe. It goes to the teachers as soon as the system is back. There is no number for it yet.',

  'lookUp.ask': 'Key in the six digits of your tracking number. For a person, press 0.',
  'lookUp.short': 'Your six digits, please. A person, 0.',
  'lookUp.ready': 'When you have the number, press any key.',
  'lookUp.unknown': 'We cannot find that number. Please check it.',
  'answer.settled': 'If that settles it, press 1. For a person, press 0.',
  'answer.short': 'Settled, 1. A person, 0.',
  'answer.one': 'Is it settled? Press any key.',
  'answer.closed': 'Good. We have closed it. Thank you.',

  'person.wait': 'One moment, we are calling a teacher.',
  'person.hold': 'Still calling. Please hold on.',
  'person.nobody':
    'Everyone is with the children. After the tone, say your name, your number and what it is about. Press any key when done, and we call you back.',
  'person.promised': 'Noted. We will call you back, that is a promise.',
  'person.kept':
    'Your message is safe. The teachers get it as soon as the system is back, and are asked to call you.',
  'person.afterwards': 'You can hang up now. For the main menu, press 1. For a person, press 0.',
  'person.afterwardsShort': 'Main menu, 1. A person, 0.',
  'person.one': 'The main menu? Press any key.',

  'away.sorry': 'Hello. We are sorry: our system cannot be reached right now.',
  'away.menu': 'To leave a message, press 1. To try again, press 2. For a person, press 0.',
  'away.short': 'Message, 1. Try again, 2. A person, 0.',
  'away.one.message': 'Leave a message? Press any key.',
  'away.one.again': 'Try again? Press any key.',

  'quiet.menu': 'We cannot hear you. Press any number, or 0 for a person.',
  'quiet.short': 'Press any number, or 0 for a person.',
  'quiet.one': 'Press any key.',

  'common.hold': 'Please hold on.',
  'farewell.limit': 'We have to stop here. Please call again whenever you need us. Goodbye.',
  'farewell.noLine': 'There is no line with this number. Goodbye.',
  'farewell.closing': 'The system is about to restart. Please call again in a few minutes. Goodbye.',
};
