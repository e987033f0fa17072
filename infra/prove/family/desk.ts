/** The desk's door: the staff's page in a real browser. Names of buttons as a Chinese teacher reads them. */
import type { Page } from 'playwright-core';
import { fromMuLaw, joined, type Pcm } from '../softphone/wav.ts';
import { eventually, expect } from './story.ts';

/** A notice in both languages. */
export interface Draft {
  readonly title: string;
  readonly body: string;
  readonly englishTitle: string;
  readonly englishBody: string;
}

/** In the page: the samples of the recording that plays, 8,000 a second. */
const DECODED = `(async () => {
  const file = await (await fetch(document.querySelector('audio').src)).arrayBuffer();
  const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(file);
  return Array.from(sound.getChannelData(0), (sample) => Math.round(sample * 32767));
})()`;

/** One member of staff at the desk. */
export class DeskDoor {
  readonly #page: Page;
  readonly #http: string;
  readonly #soundThatCame: Pcm[] = [];

  constructor(page: Page, http: string) {
    this.#page = page;
    this.#http = http;
    page.on('websocket', (socket) => {
      if (!socket.url().endsWith('/phone/desk')) return;
      socket.on('framereceived', ({ payload }) => this.#listen(String(payload)));
    });
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#page.goto(`${this.#http}/desk/`);
    await this.#page.getByLabel('邮箱').fill(email);
    await this.#page.getByLabel('密码').fill(password);
    await this.#page.getByRole('button', { name: '登录' }).click();
    await this.#page.getByRole('heading', { name: '今天', level: 1 }).waitFor();
    await this.#page.evaluate('window.sameVisit = true');
  }

  /** Shows the board of a class. */
  async board(classroom: string): Promise<void> {
    await this.#go('今天');
    await this.#page.locator('.tabs label', { hasText: classroom }).click();
    await this.#page.getByRole('region', { name: '在园' }).first().waitFor();
  }

  /** Waits until a child stands among those who are here; gives the line. Throws when the page was loaded anew. */
  async sees(childId: string): Promise<string> {
    const line = this.#page.locator(`section.group.present tr[data-child="${childId}"]`);
    await line.waitFor();
    expect(await this.#page.evaluate('window.sameVisit'), 'the board was not loaded anew');
    return (await line.innerText()).replaceAll(/\s+/g, ' ');
  }

  /** Waits until somebody at the door asks for a child, and lets it and its siblings go; gives the line. */
  async letsGo(name: string): Promise<string> {
    const line = this.#page.locator('.call.at-the-door', { hasText: name });
    await line.waitFor();
    const words = (await line.innerText()).replaceAll(/\s+/g, ' ');
    await line.getByRole('button', { name: /^放行/ }).click();
    await line.waitFor({ state: 'detached' });
    return words;
  }

  /** Writes a notice to some classes, with the words of both languages. */
  async publish(draft: Draft): Promise<void> {
    await this.#go('通知');
    await this.#page.getByRole('button', { name: '写通知' }).click();
    await this.#page.locator('[name=title-ZH_CN]').fill(draft.title);
    await this.#page.locator('[name=body-ZH_CN]').fill(draft.body);
    await this.#page.locator('[name=title-EN]').fill(draft.englishTitle);
    await this.#page.locator('[name=body-EN]').fill(draft.englishBody);
    await this.#page.getByRole('button', { name: '发布' }).click();
    await this.#page.getByRole('heading', { name: draft.title, level: 1 }).waitFor();
  }

  /** Opens a notice and reads how many families it has reached. */
  async reachOf(title: string): Promise<number> {
    await this.#go('通知');
    const card = this.#page.locator('.card', { hasText: title });
    return Number(await card.locator('meter').getAttribute('value'));
  }

  /** Waits until a notice's counter stands there, as it is on the glass, without another look. */
  async reaches(title: string, count: number): Promise<void> {
    await this.#page.locator('.card', { hasText: title }).locator(`meter[value="${count}"]`).waitFor();
  }

  /** Opens the ticket with this code. */
  async openTicket(code: string): Promise<string> {
    await this.#go('家长诉求');
    await this.#page.locator('.tabs label', { hasText: '全部' }).click();
    const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
    await this.#page.locator('.ticket-line a', { hasText: shown }).click();
    const panel = this.#page.locator('section.ticket', { hasText: shown });
    await panel.waitFor();
    return (await panel.innerText()).replaceAll(/\s+/g, ' ');
  }

  /** Plays the recording of the ticket that is open; gives its sound as the browser decodes it. */
  async playRecording(): Promise<Pcm> {
    await this.#page.getByRole('button', { name: '听录音' }).click();
    const audio = this.#page.locator('section.ticket audio');
    await audio.waitFor();
    await eventually('the recording plays', async () =>
      (await this.#page.evaluate<number>("document.querySelector('audio').currentTime")) > 0.2
        ? true
        : undefined,
    );
    return Int16Array.from(await this.#page.evaluate<number[]>(DECODED));
  }

  /** Answers the ticket that is open. */
  async answer(words: string): Promise<void> {
    await this.#page.locator('section.ticket textarea').fill(words);
    await this.#page.getByRole('button', { name: '发送答复' }).click();
    await this.#page.locator('section.ticket .answers', { hasText: words }).waitFor();
  }

  /** Waits until somebody rings and answers. */
  async answerCall(): Promise<void> {
    await this.#page.locator('.call.ringing').waitFor({ timeout: 10_000 });
    await this.#page.getByRole('button', { name: '接听' }).click();
    await this.#page.locator('.call.talking', { hasText: '正在通话' }).waitFor();
  }

  /** Hangs up; the request for a person is done. */
  async hangUp(): Promise<void> {
    await this.#page.getByRole('button', { name: '挂断' }).click();
    await this.#page.locator('.call.talking').waitFor({ state: 'detached' });
  }

  /** The caller's sound that has reached this browser. */
  heard(): Pcm {
    return joined(this.#soundThatCame);
  }

  async #go(page: string): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('link', { name: page, exact: true }).click();
    await this.#page.getByRole('heading', { name: page, level: 1 }).waitFor();
  }

  #listen(text: string): void {
    const message = JSON.parse(text) as { event: string; media?: { payload: string } };
    if (message.media) this.#soundThatCame.push(fromMuLaw(Buffer.from(message.media.payload, 'base64')));
  }
}
