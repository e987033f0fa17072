/** What must not compile. Each line below is an error without its `@ts-expect-error`. */
import { expect, it } from 'vitest';
import { dialogOf, flowsOf } from './flow.ts';

interface Toy {
  readonly prompt: 'hello' | 'bye';
  readonly slot: 'news';
  readonly answer: 'pin';
  readonly action: 'look';
  readonly outcomes: { readonly look: 'found' | 'lost' };
  readonly subFlow: 'sub';
  readonly innerFlow: 'inner';
}
const { top, sub, inner } = flowsOf<Toy>();
const end = { say: ['bye'], next: '@home' } as const;

it('a mistake in a flow does not compile', () => {
  // @ts-expect-error a step that does not exist
  top({ start: 'a', steps: { a: { say: ['hello'], next: 'nowhere' } } });
  // @ts-expect-error a start that does not exist
  top({ start: 'nowhere', steps: { a: end } });
  // @ts-expect-error a sentence that does not exist
  top({ start: 'a', steps: { a: { say: ['greetings'], next: '@home' } } });
  // @ts-expect-error a slot that does not exist
  top({ start: 'a', steps: { a: { say: [{ slot: 'gossip' }], next: '@home' } } });
  // @ts-expect-error a key that a menu cannot have
  top({ start: 'a', steps: { a: { menu: ['hello'], short: ['hello'], keys: { 0: { to: 'a' } } } } });
  // @ts-expect-error a menu without its shorter wording
  top({ start: 'a', steps: { a: { menu: ['hello'], keys: { 1: { to: 'a' } } } } });
  // @ts-expect-error a key that leads nowhere
  top({ start: 'a', steps: { a: { menu: ['hello'], short: ['hello'], keys: { 1: { to: 'b' } } } } });
  // @ts-expect-error an action that does not exist
  top({ start: 'a', steps: { a: { run: 'fly', outcomes: { found: 'a', lost: 'a' } } } });
  // @ts-expect-error an outcome that was forgotten
  top({ start: 'a', steps: { a: { run: 'look', outcomes: { found: 'a' } } } });
  // @ts-expect-error an outcome that the action does not have
  top({ start: 'a', steps: { a: { run: 'look', outcomes: { found: 'a', lost: 'a', stolen: 'a' } } } });
  // @ts-expect-error a flow that does not exist
  top({ start: 'a', steps: { a: { goTo: 'elsewhere', next: '@home' } } });
  // @ts-expect-error a sub-flow goes one level down only
  sub({ start: 'a', steps: { a: { goTo: 'sub', next: '@home' } } });
  // @ts-expect-error nothing lies below the second level
  inner({ start: 'a', steps: { a: { goTo: 'inner', next: '@home' } } });
  const all = { front: top({ start: 'a', steps: { a: end } }), sub: sub({ start: 'a', steps: { a: end } }) };
  const marks = {
    start: 'front.a',
    home: 'front.a',
    person: 'front.a',
    away: 'front.a',
    quiet: 'front.a',
  } as const;
  const farewells = { limit: [], closing: [], noLine: [] };
  // @ts-expect-error a sub-flow that was mentioned is missing
  dialogOf<Toy, typeof all>(all, marks, farewells);
  const whole = { ...all, inner: inner({ start: 'a', steps: { a: end } }) };
  // @ts-expect-error a landmark that does not exist
  dialogOf<Toy, typeof whole>(whole, { ...marks, person: 'front.nobody' }, farewells);
  expect(dialogOf<Toy, typeof whole>(whole, marks, farewells).landmarks.home).toBe('front.a');
});
