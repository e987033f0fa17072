import { useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

/** A text to be taken along: selected by one click, copied by the button. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const t = useWords(shell);
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <span className="copy-text">
      <output aria-label={label}>{text}</output>
      <button type="button" onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'copy'} />
        {copied ? t.copied : t.copy}
      </button>
    </span>
  );
}
