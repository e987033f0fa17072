import { useQuery } from '@apollo/client/react';
import { DeskSettingsDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link } from 'wouter';
import { RulesForm } from '../../parts/health/rules-form.tsx';
import { HoursForm } from '../../parts/hours-form.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound, Page } from '../../parts/page.tsx';
import { useWords } from '../../words/language.tsx';
import { settings } from '../../words/settings.ts';
import { SettingsForm } from './settings-form.tsx';

/** Everything that a kindergarten sets for itself, on one page. */
export function SettingsPage() {
  const t = useWords(settings);
  const asked = useQuery(DeskSettingsDocument);
  const [outdated, setOutdated] = useState(0);
  const again = () =>
    void asked.refetch().then(
      () => setOutdated(outdated + 1),
      () => undefined,
    );
  return (
    <Page title={t.title}>
      <Loaded asked={asked}>
        {({ kindergarten }) =>
          kindergarten ? (
            <div className="settings">
              <SettingsForm key={outdated} known={kindergarten} onOutdated={again} />
              <section aria-labelledby="settings-hours">
                <h2 id="settings-hours">{t.hours}</h2>
                <HoursForm known={kindergarten.openingHours} />
              </section>
              <section aria-labelledby="settings-cards">
                <h2 id="settings-cards">{t.cards}</h2>
                <RulesForm rules={kindergarten.healthRules} />
              </section>
              <section aria-labelledby="settings-voices">
                <h2 id="settings-voices">{t.voices}</h2>
                <p>
                  {t.voicesHint} <Link href="/voices">{t.voices}</Link>
                </p>
              </section>
            </div>
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </Page>
  );
}
