import { DeskPhraseRecordingsDocument } from '@porchlight/schema/desk';
import type { Language } from '@porchlight/schema/enums';
import { useEffect, useState } from 'react';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { voices } from '../../words/voices.ts';
import { LineTable } from './line-table.tsx';
import { found, linesOf, ownCount } from './lines.ts';

/** All recordings of a language, page after page. */
function usePhrases(language: Language) {
  const { asked, page, hasMore, more } = usePages({
    document: DeskPhraseRecordingsDocument,
    variables: { language, first: 100 },
    pick: (data) => data.phraseRecordings,
    put: (data, phraseRecordings) => ({ ...data, phraseRecordings }),
  });
  const cursor = page?.pageInfo.endCursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that came asks for the next one
  useEffect(() => {
    if (hasMore) void more().catch(() => undefined);
  }, [cursor, hasMore]);
  return { asked, phrases: page?.nodes ?? [] };
}

function Progress({ own, all }: { own: number; all: number }) {
  const t = useWords(voices);
  return (
    <p className="reach reach-big">
      <meter aria-hidden="true" min={0} max={all} value={own} />
      {t.progress(own, all)}
    </p>
  );
}

/** What the kiosk says, line by line: hear the made voice, record one's own, hear it, take it off. */
export function VoicesPage() {
  const { languages } = useDesk().kindergarten;
  const t = useWords(voices);
  const names = useSharedWords().languages;
  const [language, choose] = useState<Language>(languages[0] ?? 'ZH_CN');
  const [typed, setTyped] = useState('');
  const [missingOnly, setMissingOnly] = useState(false);
  const { asked, phrases } = usePhrases(language);
  const lines = linesOf(language, phrases);
  return (
    <Page
      title={t.title}
      actions={
        <input
          type="search"
          aria-label={t.find}
          placeholder={t.find}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      }
    >
      <p className="hint">{t.lead}</p>
      <div className="section-head">
        <fieldset className="tabs">
          <legend>{t.language}</legend>
          {languages.map((one) => (
            <label key={one}>
              <input type="radio" name="language" checked={one === language} onChange={() => choose(one)} />
              <span>{names[one]}</span>
            </label>
          ))}
        </fieldset>
        <label className="tick">
          <input
            type="checkbox"
            checked={missingOnly}
            onChange={(event) => setMissingOnly(event.target.checked)}
          />
          {t.onlyMissing}
        </label>
      </div>
      <Loaded asked={asked}>
        {() => (
          <>
            <Progress own={ownCount(lines)} all={lines.length} />
            <LineTable
              language={language}
              lines={found(lines, typed, missingOnly)}
              onChanged={() => void asked.refetch().catch(() => undefined)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
