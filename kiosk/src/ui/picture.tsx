import addresses from 'virtual:pictures';
import { isDirected, type PictureName } from './picture-names.ts';

/** A picture that repeats what the word beside it says; hidden from screen readers for that reason. */
export function Picture({ name, className = '' }: { name: PictureName; className?: string }) {
  return (
    <img
      className={`picture ${isDirected(name) ? 'picture-way' : ''} ${className}`}
      src={addresses[name]}
      alt=""
      draggable={false}
    />
  );
}
