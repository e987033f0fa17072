import { DeskUpdateNoticeDocument, DeskWithdrawNoticeDocument } from '@porchlight/schema/desk';
import { finishedTag } from '@porchlight/schema/words';
import { useState } from 'react';
import { Field } from '../../parts/field.tsx';
import { LifeDialog } from '../../parts/lives/life-dialog.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { notices } from '../../words/notices.ts';
import { MOST } from './draft.ts';
import type { Notice } from './reach.ts';

function Correct({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(lives);
  const n = useWords(notices);
  const { languages } = useSharedWords();
  const of = (language: string) => notice.texts.find((text) => text.language === language);
  return (
    <LifeDialog
      title={t.correct}
      lead={t.correctNotice}
      yes={t.keep}
      document={DeskUpdateNoticeDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          noticeId: notice.id,
          version: notice.version,
          texts: kindergarten.languages
            .map((language) => ({
              language,
              title: form.text(`title-${language}`),
              body: form.text(`body-${language}`),
            }))
            .filter(({ title, body }) => title || body),
          idempotencyKey,
        },
      })}
      payload={(data) => data.updateNotice}
      onDone={() => undefined}
      onClose={onClose}
    >
      {kindergarten.languages.map((language, place) => (
        <fieldset key={language} lang={finishedTag(language)}>
          <legend>{languages[language]}</legend>
          <Field label={n.titleField} optional={place > 0}>
            {(control) => (
              <input
                {...control}
                name={`title-${language}`}
                maxLength={MOST.title}
                required={place === 0}
                defaultValue={of(language)?.title}
              />
            )}
          </Field>
          <Field label={n.bodyField} optional={place > 0}>
            {(control) => (
              <textarea
                {...control}
                name={`body-${language}`}
                rows={4}
                maxLength={MOST.body}
                required={place === 0}
                defaultValue={of(language)?.body}
              />
            )}
          </Field>
        </fieldset>
      ))}
    </LifeDialog>
  );
}

function Cancel({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const t = useWords(lives);
  return (
    <LifeDialog
      danger
      title={t.cancelNotice}
      lead={t.cancelNoticeLead}
      yes={t.cancelNotice.replace('…', '')}
      document={DeskWithdrawNoticeDocument}
      variables={(_form, idempotencyKey) => ({
        input: { noticeId: notice.id, version: notice.version, idempotencyKey },
      })}
      payload={(data) => data.withdrawNotice}
      onDone={() => undefined}
      onClose={onClose}
    />
  );
}

/** Correcting a notice, or cancelling it; whoever may publish to its classes may. */
export function NoticeActs({ notice }: { notice: Notice }) {
  const { staff } = useDesk();
  const t = useWords(lives);
  const [open, setOpen] = useState<'correct' | 'cancel' | null>(null);
  const own =
    staff.role !== 'CLASS_TEACHER' ||
    (notice.classrooms.length > 0 &&
      notice.classrooms.every(({ id }) => staff.classrooms.some((each) => each.id === id)));
  if (!own || notice.withdrawnAt) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen('correct')}>
        {t.correct}
      </button>
      <button type="button" onClick={() => setOpen('cancel')}>
        {t.cancelNotice}
      </button>
      {open === 'correct' && <Correct notice={notice} onClose={() => setOpen(null)} />}
      {open === 'cancel' && <Cancel notice={notice} onClose={() => setOpen(null)} />}
    </>
  );
}
