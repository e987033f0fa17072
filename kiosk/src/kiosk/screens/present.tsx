import { useState } from 'react';
import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Tile } from '../../ui/tile.tsx';
import { classrooms, noticesForAll } from '../roster/roster.ts';
import type { Intent } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useRoster, useScript, useWords } from '../view/context.ts';
import { type CameraUse, ShowCard } from '../view/show-card.tsx';

const CAMERA = { looking: 'camera.show', none: 'camera.none' } as const;
const EACH = 4;
const CLASS_PICTURES: readonly PictureName[] = [
  'sunflower',
  'rabbit',
  'panda',
  'bear',
  'star2',
  'rainbow',
  'apple',
  'fish',
];

/** Who are you? A card; without one the class, the phone number, or no name at all (K23). */
export function PresentScreen({ intent, page }: { intent: Intent; page: number }) {
  const roster = useRoster();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const [camera, setCamera] = useState<CameraUse>('off');
  const question = camera === 'off' ? (`present.${intent.to}` as const) : CAMERA[camera];
  const nameless = intent.to === 'tell' || intent.to === 'news';
  const classes = classrooms(roster);
  useScript([
    { id: 'question', key: question },
    { id: 'phone', key: 'present.phone' },
    ...(nameless
      ? [{ id: 'nameless', key: intent.to === 'tell' ? 'present.nameless' : 'present.everyone' } as const]
      : []),
    ...(intent.to === 'leave' ? [{ id: 'code', key: 'present.code' } as const] : []),
  ]);
  return (
    <Ask question={words[question]} picture={<ShowCard use={camera} onUse={setCamera} />} className="present">
      <Pages
        page={page}
        pageCount={pagesFor(classes.length, EACH)}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <div className="grid">
          {pageOf(classes, page, EACH).map((classroom) => (
            <Tile
              key={classroom}
              label={classroom}
              picture={
                <Picture
                  name={CLASS_PICTURES[classes.indexOf(classroom) % CLASS_PICTURES.length] ?? 'sunflower'}
                />
              }
              onTap={perform({ name: 'classroom', classroom })}
            />
          ))}
          <Tile
            label={words['present.phone']}
            picture={<Picture name="phone" />}
            lit={lit === 'phone'}
            onTap={perform({ name: 'byPhone' })}
          />
          {intent.to === 'leave' && (
            <Tile
              label={words['present.code']}
              picture={<Picture name="code" />}
              lit={lit === 'code'}
              onTap={perform({ name: 'collectByCode' })}
            />
          )}
          {nameless && (
            <Tile
              label={words[intent.to === 'tell' ? 'present.nameless' : 'present.everyone']}
              picture={<Picture name={intent.to === 'tell' ? 'nameless' : 'everyone'} />}
              lit={lit === 'nameless'}
              onTap={perform({ name: 'nameless', notices: noticesForAll(roster) })}
            />
          )}
        </div>
      </Pages>
    </Ask>
  );
}
