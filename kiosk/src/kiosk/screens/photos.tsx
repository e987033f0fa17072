import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Tile } from '../../ui/tile.tsx';
import { type Member, membersOf, type Roster } from '../roster/roster.ts';
import type { Intent } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { usePerform, useRoster, useScript, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

const EACH = 6;

/** "安安": the first child, by which a family is known at the gate. Given names only (K14). */
function childOf(roster: Roster, member: Member, classroom: string): string {
  const own = roster.children.filter(({ id }) => member.childIds.includes(id));
  return (own.find((child) => child.classroomName === classroom) ?? own[0])?.givenName ?? '';
}

/** Which of the adults of a class are you? */
export function PhotosScreen({
  intent,
  classroom,
  page,
}: {
  intent: Intent;
  classroom: string;
  page: number;
}) {
  const roster = useRoster();
  const words = useWords();
  const perform = usePerform();
  const members = membersOf(roster, classroom, intent.to === 'leave' ? 'PRESENT' : 'EXPECTED');
  useScript([{ id: 'question', key: 'photos.ask' }]);
  return (
    <Ask question={words['photos.ask']}>
      <Pages
        page={page}
        pageCount={pagesFor(members.length, EACH)}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <div className="grid grid-photos">
          {pageOf(members, page, EACH).map((member) => (
            <Tile
              key={member.id}
              className="person"
              picture={<Photo mediaId={member.photo?.id ?? null} relation={member.relation} />}
              label={childOf(roster, member, classroom)}
              onTap={perform({ name: 'member', memberId: member.id })}
            >
              <span className="relation">{words[`relation.${member.relation}`]}</span>
            </Tile>
          ))}
        </div>
      </Pages>
    </Ask>
  );
}
