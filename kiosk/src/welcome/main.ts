import './welcome.css';

/** The doors of this installation, in the order a newcomer tries them. */
const DOORS: readonly { href: string; zh: string; en: string; about: string }[] = [
  { href: '/kiosk/', zh: '门口屏', en: 'Kiosk', about: 'The touch screen at the entrance' },
  { href: '/phone/', zh: '电话', en: 'Phone', about: 'The phone line, from this browser' },
  { href: '/desk/', zh: '老师工作台', en: 'Desk', about: 'For teachers and the principal' },
  { href: '/explore/', zh: '开放接口', en: 'API', about: 'Try the GraphQL API' },
];

function door({ href, zh, en, about }: (typeof DOORS)[number], index: number): HTMLAnchorElement {
  const link = Object.assign(document.createElement('a'), { href, className: `door door-${index + 1}` });
  const name = Object.assign(document.createElement('strong'), { textContent: zh });
  const english = Object.assign(document.createElement('span'), { textContent: en, lang: 'en' });
  const words = Object.assign(document.createElement('small'), { textContent: about, lang: 'en' });
  link.append(name, english, words);
  return link;
}

const main = document.createElement('main');
const title = Object.assign(document.createElement('h1'), { textContent: 'Porchlight' });
const promise = Object.assign(document.createElement('p'), {
  textContent: 'A home-school platform for kindergartens that leaves no family outside.',
  lang: 'en',
});
const doors = Object.assign(document.createElement('nav'), { ariaLabel: 'Doors' });
doors.append(...DOORS.map(door));
main.append(title, promise, doors);
document.body.append(main);
