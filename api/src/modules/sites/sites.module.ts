/**
 * Where: kindergartens, their classrooms, the kiosks at their doors and the keys of programs.
 * Everything else belongs to a kindergarten, so this is at the base and knows no other module.
 */

import { ApiKey } from './api-key.entity.ts';
import { Classroom } from './classroom.entity.ts';
import { Device } from './device.entity.ts';
import { DeviceReportsResolver } from './device-reports.resolver.ts';
import { Kindergarten } from './kindergarten.entity.ts';
import { OpeningHoursResolver } from './opening-hours.resolver.ts';
import { SettingsResolver } from './settings.resolver.ts';
import { apiKeyById, classroomById, deviceById, kindergartenById } from './sites.reads.ts';
import { SitesResolver } from './sites.resolver.ts';

export { ApiKey, apiScopes } from './api-key.entity.ts';
export { createKey, secretHash } from './api-keys.service.ts';
export { ageGroups, Classroom } from './classroom.entity.ts';
export { addClassroom, classNamed } from './classrooms.service.ts';
export { Device } from './device.entity.ts';
export { createPairing } from './devices.service.ts';
export { Kindergarten, languages } from './kindergarten.entity.ts';
export { isLine } from './line-number.ts';
export { SetOpeningHoursInput, setHours, setOpeningHours } from './opening-hours.ts';
export { checkedLine, checkedNames, checkedTimeZone, KindergartenName, nameIn } from './settings.ts';
export { Session } from './sites.inputs.ts';
export { apiKeyById, classroomById, classrooms, deviceById, kindergartenById } from './sites.reads.ts';
export { inOrder, WEEK, type Weekday, weekdayOf, weekdays } from './weekdays.ts';

/** What app.ts puts together. */
export const sites = {
  entities: [Kindergarten, Classroom, Device, ApiKey],
  resolvers: [SitesResolver, OpeningHoursResolver, SettingsResolver, DeviceReportsResolver],
  nodes: { Kindergarten: kindergartenById, Classroom: classroomById, Device: deviceById, ApiKey: apiKeyById },
  jobs: () => ({}),
};
