import { type ReactNode, useEffect } from 'react';
import { LanguageSwitch } from '../../shell/shell.tsx';
import { useWords } from '../../words/language.tsx';
import { shell } from '../../words/shell.ts';

/** The calm page before the desk: a title, a form, the language. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  const { desk } = useWords(shell);
  useEffect(() => {
    document.title = `${title} · ${desk}`;
  }, [title, desk]);
  return (
    <div className="entry">
      <header>
        <p className="place">
          <img src="/porchlight.svg" alt="" width="40" height="40" />
          <strong>Porchlight</strong> <span className="quiet">{desk}</span>
        </p>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
