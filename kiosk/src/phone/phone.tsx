import type { FinishedTag } from '@porchlight/schema/words';
import { type FormEvent, useEffect, useState } from 'react';
import { Keypad } from './keypad.tsx';
import { type Call, isBusy, usePhone } from './use-phone.ts';
import { type PhoneWords, phoneWords } from './words.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** Minutes and seconds of the call, counting while it lasts. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <span role="timer">
      {Math.floor(seconds / 60)}:{two(seconds % 60)}
    </span>
  );
}

function Display({ call, t }: { call: Call; t: PhoneWords }) {
  return (
    <div className={`display ${call.state}`}>
      <p role="status">{t.states[call.state]}</p>
      <p className="time">
        {call.state === 'talking' && call.connectedAt !== null && <Elapsed since={call.connectedAt} />}
      </p>
      <p className="small">{call.keysPressed > 0 && t.pressed(call.keysPressed)}</p>
      {call.state === 'talking' && !call.hasMicrophone && <p className="small">{t.listenOnly}</p>}
    </div>
  );
}

function Numbers({ t, disabled }: { t: PhoneWords; disabled: boolean }) {
  const asked = new URLSearchParams(window.location.search);
  return (
    <div className="numbers">
      <label>
        {t.line}
        <input
          name="dialled"
          type="tel"
          required
          disabled={disabled}
          defaultValue={asked.get('dialled') ?? ''}
          aria-describedby="line-hint"
        />
      </label>
      <p id="line-hint" className="small">
        {t.lineHint}
      </p>
      <label>
        {t.number}
        <input
          name="from"
          type="tel"
          pattern="\+?[0-9]{2,20}"
          disabled={disabled}
          defaultValue={asked.get('from') ?? ''}
          aria-describedby="number-hint"
        />
      </label>
      <p id="number-hint" className="small">
        {t.numberHint}
      </p>
      <label className="tick">
        <input name="microphone" type="checkbox" defaultChecked disabled={disabled} />
        {t.microphone}
      </label>
    </div>
  );
}

/** A telephone in the browser: it hears and is heard over Media Streams. */
export function Phone() {
  const [language, setLanguage] = useState<FinishedTag>(() =>
    navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh-CN',
  );
  const t = phoneWords[language];
  const { call, dial, press, hangUp } = usePhone();
  const busy = isBusy(call);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} · Porchlight`;
  }, [language, t]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').replace(/\s/g, '');
    dial({ dialled: text('dialled'), from: text('from'), microphone: form.has('microphone') });
  }

  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <main>
      <header>
        <h1>{t.title}</h1>
        <button type="button" className="plain" lang={other} onClick={() => setLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </button>
      </header>
      <p className="lead">{t.lead}</p>
      <form className="handset" onSubmit={onSubmit}>
        <div className="side">
          <Display call={call} t={t} />
          <Numbers t={t} disabled={busy} />
        </div>
        <div className="side">
          <Keypad label={t.keypad} enabled={busy} onPress={press} />
          <p className="small">{t.keysHint}</p>
          {busy ? (
            <button key="hang-up" type="button" className="hang-up" onClick={hangUp}>
              {t.hangUp}
            </button>
          ) : (
            <button key="dial" type="submit" className="dial">
              {t.call}
            </button>
          )}
        </div>
      </form>
    </main>
  );
}
