import { dateShown, languageTags } from '@porchlight/schema/words';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../icons/icon.tsx';
import { useDesk } from '../session/desk-context.tsx';
import { useSession } from '../session/session-provider.tsx';
import { useLanguage, useSharedWords, useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { type PageGroup, type PagePlace, pagesFor } from './pages.ts';
import { ShortcutList } from './shortcut-list.tsx';
import { useShortcut } from './shortcuts.tsx';

function MenuItem({ page, place }: { page: PagePlace; place: number }) {
  const t = useWords(shell);
  const [location, go] = useLocation();
  const here = page.path === '/' ? location === '/' : location.startsWith(page.path);
  useShortcut(String(place), () => go(page.path));
  return (
    <li>
      <Link href={page.path} aria-current={here ? 'page' : undefined}>
        <Icon name={page.icon} />
        <span>{t[page.name]}</span>
      </Link>
    </li>
  );
}

const GROUPS: readonly PageGroup[] = ['daily', 'house'];

function Menu() {
  const { staff } = useDesk();
  const t = useWords(shell);
  const pages = pagesFor(staff.role);
  return (
    <nav aria-label={t.pages} className="menu">
      <div className="menu-groups">
        {GROUPS.filter((group) => pages.some((page) => page.group === group)).map((group) => (
          <ul key={group} aria-label={t[group]}>
            {pages.map(
              (page, index) =>
                page.group === group && <MenuItem key={page.name} page={page} place={index + 1} />,
            )}
          </ul>
        ))}
      </div>
    </nav>
  );
}

/** Both languages, each in its own name. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  const names = { [languageTags.ZH_CN]: '中文', [languageTags.EN]: 'English' };
  return (
    <button type="button" className="plain" lang={other} onClick={() => choose(other)}>
      <Icon name="language" />
      {names[other]}
    </button>
  );
}

function Who() {
  const { staff } = useDesk();
  const { signOut } = useSession();
  const { staffRoles } = useSharedWords();
  const t = useWords(shell);
  const [listed, setListed] = useState(false);
  useShortcut('?', () => setListed(true));
  return (
    <div className="who">
      <span className="person">
        <strong>{staff.name}</strong> <span className="quiet">{staffRoles[staff.role]}</span>
      </span>
      <LanguageSwitch />
      <button
        type="button"
        className="plain"
        title={t.shortcuts}
        aria-label={t.shortcuts}
        onClick={() => setListed(true)}
      >
        <Icon name="keyboard" />
      </button>
      <button type="button" className="plain" onClick={() => void signOut()}>
        <Icon name="logout" />
        {t.signOut}
      </button>
      {listed && <ShortcutList onClose={() => setListed(false)} />}
    </div>
  );
}

function Head() {
  const { kindergarten } = useDesk();
  const { language } = useLanguage();
  return (
    <header className="head">
      <p className="place">
        <img src="/porchlight.svg" alt="" width="28" height="28" />
        <strong>{kindergarten.name}</strong>
        <span className="quiet">{dateShown(new Date(), kindergarten.timeZone, language)}</span>
      </p>
      <Who />
    </header>
  );
}

/** The frame of every page: skip link, head, menu, the banner of calls, the page. */
export function Shell({ banner, children }: { banner: ReactNode; children: ReactNode }) {
  const t = useWords(shell);
  const { live } = useSession();
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t.skip}
      </a>
      <Head />
      <Menu />
      <div className="content">
        <p role="status" className={live ? undefined : 'away'}>
          {!live && <Icon name="wifi-off" />}
          {!live && t.away}
        </p>
        {banner}
        <main id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
