/**
 * Pictures of the kiosk, by what they mean, from Fluent Emoji flat (MIT). Only these are built into the page. People
 * are real photos; the faces here stand where a photo is missing.
 */
export const PICTURES = {
  start: 'house',
  listen: 'speaker-high-volume',
  stop: 'stop-button',
  language: 'globe-showing-asia-australia',
  help: 'raised-hand',
  tell: 'speech-balloon',
  news: 'megaphone',
  card: 'identification-card',
  phone: 'mobile-phone',
  nameless: 'bust-in-silhouette',
  everyone: 'busts-in-silhouette',
  key: 'key',
  waiting: 'hourglass-not-done',
  away: 'electric-plug',
  bell: 'bellhop-bell',
  coming: 'person-running',
  note: 'memo',
  question: 'red-question-mark',
  idea: 'light-bulb',
  star: 'star',
  search: 'magnifying-glass-tilted-left',
  meals: 'pot-of-food',
  sleep: 'bed',
  health: 'thermometer',
  clothes: 't-shirt',
  teacher: 'woman-teacher',
  say: 'studio-microphone',
  received: 'incoming-envelope',
  done: 'check-mark-button',
  urgent: 'warning',
  important: 'red-exclamation-mark',
  wave: 'waving-hand',
  child: 'child',
  father: 'man',
  mother: 'woman',
  grandfather: 'old-man',
  grandmother: 'old-woman',
  sunflower: 'sunflower',
  rabbit: 'rabbit-face',
  panda: 'panda',
  bear: 'teddy-bear',
  star2: 'glowing-star',
  rainbow: 'rainbow',
  apple: 'red-apple',
  fish: 'tropical-fish',
  well: 'grinning-face',
  notQuiteWell: 'neutral-face',
  unwell: 'face-with-thermometer',
  girl: 'girl',
  boy: 'boy',
  calendar: 'spiral-calendar',
  tomorrow: 'sunrise',
  late: 'alarm-clock',
  early: 'backpack',
  handOver: 'handshake',
  practice: 'puzzle-piece',
  rollCall: 'clipboard',
  fire: 'fire',
  locked: 'locked',
  outing: 'bus',
  holiday: 'beach-with-umbrella',
  family: 'house-with-garden',
  code: 'input-numbers',
  goOn: 'fast-forward-button',
} as const;

/** Drawn by us, each in a file of `drawings/`: what no emoji says clearly enough. */
export const DRAWINGS = {
  walkingIn: 'walking-in',
  walkingOut: 'walking-out',
  cardAtReader: 'card-at-reader',
} as const;

/** The name of a picture. */
export type PictureName = keyof typeof PICTURES | keyof typeof DRAWINGS;

/** Pictures that point somewhere along the line of reading: they turn where one reads from right to left. */
const DIRECTED: ReadonlySet<PictureName> = new Set([
  'listen',
  'news',
  'tell',
  'coming',
  'goOn',
  'received',
  'walkingIn',
  'walkingOut',
]);

/** Whether a picture turns with the reading direction. */
export function isDirected(name: PictureName): boolean {
  return DIRECTED.has(name);
}
