import { useQuery } from '@apollo/client/react';
import { DeskSetupDocument, DeskViewerDocument } from '@porchlight/schema/desk';
import { useEffect } from 'react';
import { Route, Router, Switch } from 'wouter';
import { AccountPage } from './pages/account/account-page.tsx';
import { AuditPage } from './pages/audit/audit-page.tsx';
import { CardsPage } from './pages/cards/cards-page.tsx';
import { DevicesPage } from './pages/devices/devices-page.tsx';
import { PasswordPage } from './pages/entry/password-page.tsx';
import { SetUpPage } from './pages/entry/set-up-page.tsx';
import { SignInPage } from './pages/entry/sign-in-page.tsx';
import { HealthPage } from './pages/health/health-page.tsx';
import { HelpPage } from './pages/help/help-page.tsx';
import { KeysPage } from './pages/keys/keys-page.tsx';
import { NoticePage } from './pages/notices/notice-page.tsx';
import { NoticesPage } from './pages/notices/notices-page.tsx';
import { ChildPage } from './pages/people/child-page.tsx';
import { PeoplePage } from './pages/people/people-page.tsx';
import { PickupPage } from './pages/pickup/pickup-page.tsx';
import { OneRollCall } from './pages/roll-call/one-roll-call.tsx';
import { RollCallPage } from './pages/roll-call/roll-call-page.tsx';
import { SettingsPage } from './pages/settings/settings-page.tsx';
import { StaffPage } from './pages/staff/staff-page.tsx';
import { TicketsPage } from './pages/tickets/tickets-page.tsx';
import { TodayPage } from './pages/today/today-page.tsx';
import { VoicesPage } from './pages/voices/voices-page.tsx';
import { Loaded } from './parts/loaded.tsx';
import { NotFound } from './parts/page.tsx';
import { inOrder } from './session/classrooms.ts';
import { DeskContext, type DeskNow, useDesk } from './session/desk-context.tsx';
import { forgetDrafts } from './session/drafts.ts';
import { door } from './session/grants.ts';
import { useSession } from './session/session-provider.tsx';
import { AlertBanner } from './shell/alert-line.tsx';
import { AlertsProvider } from './shell/alerts-provider.tsx';
import { DoorBanner } from './shell/door-banner.tsx';
import { GuessBanner } from './shell/guess-banner.tsx';
import { HelpBanner } from './shell/help-banner.tsx';
import { HelpProvider } from './shell/help-provider.tsx';
import { LockBanner } from './shell/lock-banner.tsx';
import { type PageName, pagesFor } from './shell/pages.ts';
import { Shell } from './shell/shell.tsx';
import { ShortcutProvider } from './shell/shortcuts.tsx';

/** Paths of each page below /desk, and what stands there. */
const ROUTES: readonly { page: PageName; path: string; show: () => React.ReactNode }[] = [
  { page: 'today', path: '/', show: () => <TodayPage /> },
  { page: 'notices', path: '/notices', show: () => <NoticesPage /> },
  { page: 'notices', path: '/notices/:id', show: () => <NoticePage /> },
  { page: 'tickets', path: '/tickets/:id?', show: () => <TicketsPage /> },
  { page: 'help', path: '/calls', show: () => <HelpPage /> },
  { page: 'people', path: '/children', show: () => <PeoplePage /> },
  { page: 'people', path: '/children/:id/:part?', show: () => <ChildPage /> },
  { page: 'rollCall', path: '/roll-call', show: () => <RollCallPage /> },
  { page: 'rollCall', path: '/roll-call/:id', show: () => <OneRollCall /> },
  { page: 'health', path: '/health/:part?', show: () => <HealthPage /> },
  { page: 'pickup', path: '/pick-up', show: () => <PickupPage /> },
  { page: 'cards', path: '/cards', show: () => <CardsPage /> },
  { page: 'voices', path: '/voices', show: () => <VoicesPage /> },
  { page: 'settings', path: '/settings', show: () => <SettingsPage /> },
  // Where the hours stood before they were part of the settings.
  { page: 'settings', path: '/hours', show: () => <SettingsPage /> },
  { page: 'staff', path: '/staff', show: () => <StaffPage /> },
  { page: 'devices', path: '/kiosks', show: () => <DevicesPage /> },
  { page: 'keys', path: '/keys', show: () => <KeysPage /> },
  { page: 'audit', path: '/audit', show: () => <AuditPage /> },
  { page: 'account', path: '/account', show: () => <AccountPage /> },
];

function Pages() {
  const { staff } = useDesk();
  const mine = new Set(pagesFor(staff.role).map(({ name }) => name));
  return (
    <Switch>
      {ROUTES.filter(({ page }) => mine.has(page)).map(({ path, show }) => (
        <Route key={path} path={path}>
          {show()}
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

/** What concerns everybody at work, on every page: alerts first, then who calls, then who cannot get in. */
function Banners() {
  return (
    <>
      <AlertBanner />
      <DoorBanner />
      <HelpBanner />
      <LockBanner />
      <GuessBanner />
    </>
  );
}

function AtWork({ desk }: { desk: DeskNow }) {
  const { id } = desk.staff;
  useEffect(() => forgetDrafts(sessionStorage, id), [id]);
  return (
    <DeskContext value={desk}>
      <ShortcutProvider>
        <HelpProvider>
          <AlertsProvider>
            <Router base="/desk">
              <Shell banner={<Banners />}>
                <Pages />
              </Shell>
            </Router>
          </AlertsProvider>
        </HelpProvider>
      </ShortcutProvider>
    </DeskContext>
  );
}

function SignedInDesk() {
  const asked = useQuery(DeskViewerDocument);
  return (
    <Loaded asked={asked}>
      {({ viewer: { staffMember, kindergarten } }) =>
        staffMember && kindergarten ? (
          <AtWork
            desk={{
              staff: staffMember,
              kindergarten: { ...kindergarten, classrooms: inOrder(kindergarten.classrooms) },
            }}
          />
        ) : (
          <SignInPage />
        )
      }
    </Loaded>
  );
}

function Entry() {
  const asked = useQuery(DeskSetupDocument, { client: door.apollo });
  return <Loaded asked={asked}>{({ setup }) => (setup.needed ? <SetUpPage /> : <SignInPage />)}</Loaded>;
}

/** The staff's page: set up once, sign in, work. */
export function Desk() {
  const { open } = useSession();
  const { pathname, hash } = window.location;
  if (pathname === '/desk/password' && hash.length > 1) return <PasswordPage token={hash.slice(1)} />;
  return open ? <SignedInDesk /> : <Entry />;
}
