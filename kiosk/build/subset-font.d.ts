/** The part of `subset-font` 2.9.0 that we use; the package has no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat: 'woff2';
    /** What is left of an axis of a variable font. */
    variationAxes: Record<string, { min: number; max: number }>;
  }
  /** A font with only the glyphs that these characters need, joined forms among them. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
