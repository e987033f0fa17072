/**
 * Nobody but the platform reads the stream: whoever subscribes is answered by it, event by event, as far as they may hear.
 * A row of it would tell a kiosk that an alert was raised.
 */
export const CHANGES = `
drop policy "whole_kindergarten_reads" on "announcement";
drop policy "teacher_reads" on "announcement";
`;

/** The policies as they were before. */
export const CHANGES_BACK = `
create policy "whole_kindergarten_reads" on "announcement" for select using ((select wall.kind()) in ('PRINCIPAL', 'ADMIN', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'));
create policy "teacher_reads" on "announcement" for select using (((select wall.kind()) in ('CLASS_TEACHER') and (classroom_id = any((select wall.classrooms())::uuid[]) or (classroom_id is null and household_id is null))));
`;
