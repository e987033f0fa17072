import './rare-screens.css';
import {
  AbsentSavedScreen,
  AbsentTimeScreen,
  AbsentWhenScreen,
  AbsentWhoScreen,
  AbsentWhyScreen,
} from '../screens/absence.tsx';
import { CollectCodeScreen, CollectScreen } from '../screens/collect.tsx';
import {
  DelegateDayScreen,
  DelegateWhoScreen,
  DelegationScreen,
  DelegationsScreen,
} from '../screens/delegate.tsx';
import { DelegatedScreen, DelegateNameScreen, DelegatePhoneScreen } from '../screens/delegate-name.tsx';
import { NewPinScreen, PinSavedScreen } from '../screens/new-pin.tsx';
import { HandOverScreen, OtherWayScreen } from '../screens/other-way.tsx';
import { PracticeScreen } from '../screens/practice.tsx';
import { RollCallOverScreen, RollCallScreen } from '../screens/roll-call.tsx';
import { StaffMenuScreen } from '../screens/staff-menu.tsx';
import { WaitingScreen } from '../screens/waiting.tsx';
import type { Screen } from '../session/state.ts';
import type { RareName } from './rare-name.ts';

/** Screens that a morning does not need: a script of their own, fetched once the first screen is on the glass. */
export default function RareScreen({ screen }: { screen: Extract<Screen, { name: RareName }> }) {
  switch (screen.name) {
    case 'otherWay':
      return <OtherWayScreen {...screen} />;
    case 'handOver':
      return <HandOverScreen />;
    case 'collectCode':
      return <CollectCodeScreen {...screen} />;
    case 'collect':
      return <CollectScreen {...screen} />;
    case 'delegations':
      return <DelegationsScreen {...screen} />;
    case 'delegation':
      return <DelegationScreen {...screen} />;
    case 'delegateWho':
      return <DelegateWhoScreen {...screen} />;
    case 'delegateDay':
      return <DelegateDayScreen {...screen} />;
    case 'delegateName':
      return <DelegateNameScreen {...screen} />;
    case 'delegatePhone':
      return <DelegatePhoneScreen {...screen} />;
    case 'delegated':
      return <DelegatedScreen {...screen} />;
    case 'newPin':
      return <NewPinScreen {...screen} />;
    case 'pinSaved':
      return <PinSavedScreen />;
    case 'absentWho':
      return <AbsentWhoScreen />;
    case 'absentWhen':
      return <AbsentWhenScreen {...screen} />;
    case 'absentTime':
      return <AbsentTimeScreen {...screen} />;
    case 'absentWhy':
      return <AbsentWhyScreen />;
    case 'absentSaved':
      return <AbsentSavedScreen />;
    case 'practice':
      return <PracticeScreen />;
    case 'staffMenu':
      return <StaffMenuScreen {...screen} />;
    case 'waiting':
      return <WaitingScreen {...screen} />;
    case 'rollCall':
      return <RollCallScreen {...screen} />;
    case 'rollCallOver':
      return <RollCallOverScreen {...screen} />;
  }
}
