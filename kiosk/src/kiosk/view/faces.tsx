import type { FamilyChild } from '../session/state.ts';
import { Photo } from './photo.tsx';

const MOST = 4;

/** Children as photos with their names: whom something was done for. */
export function Faces({ of: children }: { of: readonly FamilyChild[] }) {
  return (
    <div className="faces" data-count={Math.min(children.length, MOST)}>
      {children.slice(0, MOST).map(({ id, photoId, givenName, face }) => (
        <figure key={id}>
          <Photo mediaId={photoId} face={face} />
          <figcaption>{givenName}</figcaption>
        </figure>
      ))}
    </div>
  );
}
