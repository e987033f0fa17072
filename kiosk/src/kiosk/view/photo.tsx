import type { Relation } from '@porchlight/schema/enums';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { usePhoto } from './context.ts';

const FACES: Readonly<Record<Relation, PictureName>> = {
  FATHER: 'father',
  MOTHER: 'mother',
  PATERNAL_GRANDFATHER: 'grandfather',
  MATERNAL_GRANDFATHER: 'grandfather',
  PATERNAL_GRANDMOTHER: 'grandmother',
  MATERNAL_GRANDMOTHER: 'grandmother',
  OTHER: 'nameless',
};

/** A real photo; a drawn face where there is none yet. The name stands beside it. */
export function Photo({
  mediaId,
  relation,
  face = 'child',
}: {
  mediaId: string | null;
  relation?: Relation;
  face?: PictureName;
}) {
  const address = usePhoto(mediaId);
  return (
    <span className="photo">
      {address === null ? (
        <Picture name={relation === undefined ? face : FACES[relation]} />
      ) : (
        <img src={address} alt="" draggable={false} />
      )}
    </span>
  );
}
