import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

/** A page: its title (in the tab, too) takes the focus when the page opens, so a screen reader says where one is. */
export function Page(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { desk } = useWords(shell);
  useEffect(() => {
    document.title = `${props.title} · ${desk}`;
  }, [props.title, desk]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        <div className="page-actions">{props.actions}</div>
      </header>
      {props.children}
    </>
  );
}

/** What stands where no page is. */
export function NotFound() {
  const t = useWords(shell);
  return (
    <Page title={t.notFoundTitle}>
      <p>{t.notFound}</p>
    </Page>
  );
}
