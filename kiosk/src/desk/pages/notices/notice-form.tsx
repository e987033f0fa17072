import { DeskPublishNoticeDocument } from '@porchlight/schema/desk';
import { type Language, NoticeUrgency } from '@porchlight/schema/enums';
import { finishedTag } from '@porchlight/schema/words';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { DraftNote } from '../../parts/draft/draft-note.tsx';
import { useDraft } from '../../parts/draft/use-draft.ts';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { notices } from '../../words/notices.ts';
import { shell } from '../../words/shell.ts';
import { MOST, readyWordings } from './draft.ts';

function Audience() {
  const { kindergarten, staff } = useDesk();
  const t = useWords(notices);
  const teacher = staff.role === 'CLASS_TEACHER';
  const [some, setSome] = useState(teacher);
  const offered = teacher ? staff.classrooms : kindergarten.classrooms;
  return (
    <fieldset>
      <legend>{t.audience}</legend>
      {!teacher && (
        <div className="choices">
          <label className="tick">
            <input type="radio" name="audience" checked={!some} onChange={() => setSome(false)} />
            {t.everyone}
          </label>
          <label className="tick">
            <input type="radio" name="audience" checked={some} onChange={() => setSome(true)} />
            {t.someClasses}
          </label>
        </div>
      )}
      {some && (
        <div className="choices">
          <input type="hidden" name="some" value="yes" />
          {offered.map(({ id, name }) => (
            <label key={id} className="tick">
              <input type="checkbox" name="classroom" value={id} defaultChecked={offered.length === 1} />
              {name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function Urgency() {
  const t = useWords(notices);
  const { noticeUrgencies } = useSharedWords();
  const hints = { ROUTINE: t.routineHint, IMPORTANT: t.importantHint, URGENT: t.urgentHint };
  const order: readonly NoticeUrgency[] = ['ROUTINE', 'IMPORTANT', 'URGENT'];
  return (
    <fieldset>
      <legend>{t.urgency}</legend>
      <div className="choices">
        {order.map((urgency) => (
          <label key={urgency} className="tick">
            <input type="radio" name="urgency" value={urgency} defaultChecked={urgency === 'ROUTINE'} />
            <span>
              {noticeUrgencies[urgency]} <span className="hint">{hints[urgency]}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function WordingFields({ language, required }: { language: Language; required: boolean }) {
  const t = useWords(notices);
  const { languages } = useSharedWords();
  const [length, setLength] = useState(0);
  const tag = finishedTag(language);
  return (
    <fieldset lang={tag}>
      <legend>{languages[language]}</legend>
      <Field label={t.titleField} optional={!required}>
        {(control) => (
          <input {...control} name={`title-${language}`} maxLength={MOST.title} required={required} />
        )}
      </Field>
      <Field label={t.bodyField} optional={!required} hint={t.counted(length, MOST.body)}>
        {(control) => (
          <textarea
            {...control}
            name={`body-${language}`}
            rows={5}
            maxLength={MOST.body}
            required={required}
            onInput={(event) => setLength(event.currentTarget.value.length)}
          />
        )}
      </Field>
    </fieldset>
  );
}

/** Writes a notice. `onPublished` gets the new notice's id. */
export function NoticeForm(props: { onPublished: (id: string) => void; onCancel: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(notices);
  const { cancel } = useWords(shell);
  const { languages } = useSharedWords();
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  const draft = useDraft('notice');

  async function publish(form: Filled) {
    const classroomIds = form.ticked('classroom');
    const some = form.text('some') !== '';
    if (some && classroomIds.length === 0) return complain(t.chooseClass);
    const audience = some ? { classroomIds } : { classroomIds: [], everyone: true };
    const texts = readyWordings(
      kindergarten.languages.map((language) => ({
        language,
        title: form.text(`title-${language}`),
        body: form.text(`body-${language}`),
      })),
    );
    if (!Array.isArray(texts)) {
      const words = texts.kind === 'missing' ? t.missingWords : t.halfWords;
      return complain(words(languages[texts.language]));
    }
    const urgency = form.choice('urgency', NoticeUrgency);
    const done = await run({
      document: DeskPublishNoticeDocument,
      variables: (idempotencyKey) => ({ input: { ...audience, urgency, texts, idempotencyKey } }),
      payload: (data) => data.publishNotice,
    });
    if (!done?.notice) return;
    draft.clear();
    announce(t.published);
    props.onPublished(done.notice.id);
  }

  return (
    <form
      ref={draft.ref}
      className="panel notice-form"
      onSubmit={onFilled((form) => void publish(form))}
      onInput={() => complain(null)}
      noValidate
    >
      <h2>{t.write}</h2>
      <DraftNote draft={draft} />
      <div className="two">
        <Audience />
        <Urgency />
      </div>
      <div className="two">
        {kindergarten.languages.map((language, place) => (
          <WordingFields key={language} language={language} required={place === 0} />
        ))}
      </div>
      <Problem words={problem} />
      <div className="buttons">
        <button type="submit" className="main" disabled={busy}>
          <Icon name="send" />
          {t.publish}
        </button>
        <button type="button" onClick={draft.giveUp(props.onCancel)}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
