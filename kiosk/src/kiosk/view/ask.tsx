import { type ReactNode, useEffect, useRef } from 'react';
import { afterPaint } from '../../ui/after-paint.ts';
import { Phrase } from '../../ui/phrase.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { useLit } from './context.ts';

/** One screen: one question (K7), and what can be answered. */
export interface AskProps {
  /** The question, or what happened. */
  question: ReactNode;
  /** The line that is the question, to be lit while it is spoken. */
  id?: string;
  picture?: PictureName | ReactNode;
  /** Beside the answers where the screen is wide, above them where it is tall; else always above. */
  layout?: 'above' | 'beside';
  /** More of the question: dots, a photo, a problem. */
  more?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** The frame of every question; its heading takes the focus, so that a screen reader begins with it. */
export function Ask({
  question,
  id = 'question',
  picture,
  layout = 'above',
  more,
  className = '',
  children,
}: AskProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const lit = useLit();
  useEffect(() => afterPaint(() => heading.current?.focus({ preventScroll: true })), []);
  return (
    <section className={`ask ask-${layout} ${className}`}>
      <header>
        {picture !== undefined && picture !== false && picture !== null && (
          <span className="ask-picture">
            {typeof picture === 'string' ? <Picture name={picture as PictureName} /> : picture}
          </span>
        )}
        <h1 ref={heading} tabIndex={-1} data-lit={lit === id || undefined}>
          {typeof question === 'string' ? <Phrase text={question} /> : question}
        </h1>
        {more}
      </header>
      {children !== undefined && <div className="answers">{children}</div>}
    </section>
  );
}
