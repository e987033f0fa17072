/** A chapter of the afternoon: the family lets somebody else collect, once, and it is done with a code. */
import { eventually, expect, type Story } from './story.ts';
import type { World } from './world.ts';

interface Day {
  readonly node: {
    readonly day: {
      readonly status: string;
      readonly records: readonly {
        readonly action: string;
        readonly door: string;
        readonly verification: string;
        readonly release: {
          readonly delegation: { readonly id: string } | null;
          readonly releasedBy: { readonly name: string } | null;
        } | null;
      }[];
    };
  };
}

const DAY = `query ($id: ID!) { node(id: $id) { ... on Child { day {
  status
  records { action door verification release { delegation { id } releasedBy { name } } }
} } } }`;

/** Tells the chapter. */
export async function collecting(story: Story, world: World): Promise<void> {
  const { kiosk, desk, others } = world;
  // Whose teacher sits at the first desk: only staff of a class let its children go.
  const taught = world.family.children[0]?.classroom;
  const family = others.find(({ children }) => children.every(({ classroom }) => classroom === taught));
  if (!family) throw new Error('the story needs a second family in the class');
  let code = '';

  await story.step('a guardian says at the kiosk that somebody else collects today', async () => {
    code = await kiosk.letCollect(family);
    return undefined;
  });

  await story.step(
    'the code brings the children onto the glass; one tap, and a teacher is asked for them',
    async () => {
      const words = await kiosk.openCode(code);
      for (const { givenName } of family.children)
        expect(words.includes(givenName), `${givenName} on the glass`, words);
      await kiosk.touch('.confirm .yes');
      await kiosk.shows('done');
      return kiosk.words();
    },
  );

  await story.step('they are here until somebody lets them go: one press at the desk', async () => {
    for (const { id } of family.children) {
      const { node } = await world.truth<Day>(DAY, { id });
      expect(node.day.status === 'PRESENT', `${id} is still inside`, node.day);
    }
    const [first] = family.children;
    return desk.letsGo(first?.givenName ?? '');
  });

  await story.step('the API knows how they were handed over, and that they are gone', async () => {
    for (const { id } of family.children) {
      const day = await eventually(`${id} went home`, async () => {
        const { node } = await world.truth<Day>(DAY, { id });
        return node.day.status === 'DEPARTED' ? node.day : undefined;
      });
      const out = day.records.find(({ action }) => action === 'CHECK_OUT');
      expect(
        out?.door === 'DESK' && out.verification === 'DELEGATION_CODE',
        'by code, let go at the desk',
        out,
      );
      expect(out.release?.delegation, 'the release names the delegation', out);
      expect(out.release.releasedBy, 'the release names who let them go', out);
    }
    return undefined;
  });

  await story.step('the code opens nothing a second time, and the kiosk says so', () => kiosk.tryCode(code));
}
