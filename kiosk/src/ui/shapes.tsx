/** Shapes that go with a colour, so that nothing is told by colour alone (K19). */
export type ShapeName = 'circle' | 'triangle' | 'square';

const PATHS: Readonly<Record<ShapeName, string>> = {
  circle: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  triangle: 'M12 3l10 18H2z',
  square: 'M3.500 3.500h17v17h-17z',
};

/** A filled shape with an ink border. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className="shape" data-shape={name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
