import { Suspense } from 'react';
import { LookupScreen, PhoneScreen, PinScreen } from '../screens/digits.tsx';
import { HomeScreen } from '../screens/home.tsx';
import { LanguageScreen } from '../screens/language.tsx';
import { NewsScreen } from '../screens/news.tsx';
import { NoticeScreen } from '../screens/notice.tsx';
import { HelpScreen, StaffScreen, TroubleScreen, UnknownCardScreen } from '../screens/people.tsx';
import { PhotosScreen } from '../screens/photos.tsx';
import { PresentScreen } from '../screens/present.tsx';
import { RecordScreen } from '../screens/record.tsx';
import { StatusScreen } from '../screens/status.tsx';
import { AboutScreen, CodeScreen, KindScreen } from '../screens/telling.tsx';
import { AlreadyScreen, DoneScreen, UndoneScreen } from '../screens/thanks.tsx';
import { WhoScreen } from '../screens/who.tsx';
import type { Screen } from '../session/state.ts';
import { RareScreen } from './rare.ts';

/** The screen that the session is at; each begins anew when its name changes. */
export function CurrentScreen({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'home':
      return <HomeScreen />;
    case 'language':
      return <LanguageScreen />;
    case 'present':
      return <PresentScreen {...screen} />;
    case 'unknownCard':
      return <UnknownCardScreen />;
    case 'photos':
      return <PhotosScreen {...screen} />;
    case 'phone':
      return <PhoneScreen {...screen} />;
    case 'pin':
      return <PinScreen {...screen} />;
    case 'who':
      return <WhoScreen {...screen} />;
    case 'already':
      return <AlreadyScreen {...screen} />;
    case 'done':
      return <DoneScreen {...screen} />;
    case 'undone':
      return <UndoneScreen />;
    case 'news':
      return <NewsScreen {...screen} />;
    case 'notice':
      return <NoticeScreen key={screen.noticeId} {...screen} />;
    case 'kind':
      return <KindScreen {...screen} />;
    case 'about':
      return <AboutScreen />;
    case 'record':
      return <RecordScreen {...screen} />;
    case 'code':
      return <CodeScreen {...screen} />;
    case 'lookup':
      return <LookupScreen {...screen} />;
    case 'status':
      return <StatusScreen {...screen} />;
    case 'help':
      return <HelpScreen {...screen} />;
    case 'trouble':
      return <TroubleScreen />;
    case 'staff':
      return <StaffScreen {...screen} />;
    default:
      return (
        <Suspense>
          <RareScreen screen={screen} />
        </Suspense>
      );
  }
}
