import 'virtual:pictures.css';
import { isDirected, type PictureName } from './picture-names.ts';

/** A picture that repeats what the word beside it says; it says nothing to screen readers for that reason. */
export function Picture({ name, className = '' }: { name: PictureName; className?: string }) {
  return <span className={`picture picture-${name} ${isDirected(name) ? 'picture-way' : ''} ${className}`} />;
}
