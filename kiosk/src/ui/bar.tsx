import { Picture } from './picture.tsx';
import type { PictureName } from './picture-names.ts';
import { type OnTap, tapped } from './spot.ts';

/** One button of the bar. */
export interface BarButton {
  id: string;
  picture: PictureName;
  label: string;
  /** The language of the label, when it is not the page's. */
  lang?: string;
  lit?: boolean;
  onTap: OnTap;
}

/** The same four on every screen, in the same place: Start, Listen, Language, Help. */
export function Bar({ buttons, label }: { buttons: readonly BarButton[]; label: string }) {
  return (
    <nav className="bar" aria-label={label}>
      {buttons.map(({ id, picture, label: word, lang, lit, onTap }) => (
        <button key={id} type="button" data-lit={lit || undefined} lang={lang} onClick={tapped(onTap)}>
          <Picture name={picture} />
          <span>{word}</span>
        </button>
      ))}
    </nav>
  );
}
