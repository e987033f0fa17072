import { useDesk } from '../../session/desk-context.tsx';

/** Whether this member of staff enrols children and changes families; the server decides, this hides the buttons. */
export function useMayChangePeople(): boolean {
  const { role } = useDesk().staff;
  return role === 'ADMIN' || role === 'PRINCIPAL';
}
