/**
 * Who may ask for which field of the contract: written by hand from the design (product.md, trust.md), field by field,
 * without looking at the api's policy table. What is not listed here is counted as unlisted, and fails.
 * `everybody` on the parts of an answer (payloads, pages, events): whoever may ask for what they hang on.
 */
const LIST = `
Absence | kiosk family staff attendance-read | child date door id reason reportedAt withdrawnAt
ApiKey | admin | createdAt expiresAt id lastUsedAt name prefix revokedAt scopes
AttendanceChanged | kiosk family staff attendance-read | day record
AttendanceChanged | everybody | child classroomId cursor kind occurredAt
AttendanceRecord | kiosk family staff attendance-read | action child device door familyMember id occurredAt recordedAt undoneAt verification
AuditEntry | leaders | action actorId actorKind hash occurredAt position previousHash subjectId
AuditVerification | leaders | brokenAt entryCount whole
Call | phone staff | endedAt familyMember id outcome startedAt
Card | leaders proven | id issuedAt lastDigits
Child | kiosk family phone staff people-read attendance-read notices-read tickets-read | classroom givenName id photo
Child | staff proven people-read | externalId familyName households
Child | kiosk family staff attendance-read | day
ChildDay | kiosk family staff attendance-read | absence arrivedAt arrivedWith date departedAt departedWith status
Classroom | everybody | ageGroup externalId id name
Classroom | staff proven people-read | childCount
Device | anonymous kiosk staff attendance-read | id name
Device | staff | lastSeenAt pairedAt revokedAt
FamilyMember | kiosk family phone staff people-read attendance-read notices-read tickets-read | children givenName hasPin household id kind language photo relation
FamilyMember | staff proven people-read | familyName
FamilyMember | staff proven | phone
FamilyMember | leaders proven | cards
HelpRequest | kiosk phone staff | answeredBy call device door familyMember id recording requestedAt state
Household | kiosk family phone staff people-read attendance-read notices-read tickets-read | children id members
Kindergarten | everybody | classrooms externalId id languages lineNumber name timeZone today
Kindergarten | kiosk staff attendance-read | presentCount
KioskChild | kiosk | classroomName givenName id photo status
KioskMember | kiosk | cardFingerprints childIds givenName hasPin id language photo relation unreadNoticeIds
KioskRoster | kiosk | children generatedAt kindergarten members notices
Notice | kiosk family staff notices-read | authorName classrooms id publishedAt receipt text texts urgency
Notice | staff notices-read | reach
NoticeAcknowledged | kiosk family staff notices-read | notice
NoticeAcknowledged | everybody | cursor occurredAt receipt
NoticeReach | staff notices-read | householdCount reachedCount receipts unreached
NoticeReceipt | kiosk family staff notices-read | acknowledgedAt door familyMember id manner
NoticeText | kiosk family staff notices-read | body language title
StaffMember | anonymous kiosk family phone staff tickets-read | id name role
StaffMember | staff | classrooms email
Ticket | proven staff tickets-read | answers assignee category child closedAt door familyMember id kind recording state submittedAt text trackingCode version
TicketAnswer | kiosk family phone staff tickets-read | answeredAt authorName id text
TicketStatus | kiosk family phone staff tickets-read | answers category kind state submittedAt trackingCode
Query | admin | apiKeys
Query | leaders | auditEntries auditVerification
Query | kiosk family phone staff people-read attendance-read notices-read tickets-read | children households
Query | staff attendance-read | classBoard
Query | kiosk staff integrator | cursor
Query | staff | devices helpRequests staffMembers
Query | everybody | kindergarten setup viewer
Query | kiosk | kioskRoster
Query | kiosk family phone staff integrator | node nodes
Query | kiosk family staff notices-read | notices
Query | proven staff tickets-read | tickets
Mutation | everybody | issueDeviceChallenge openDeviceSession pairDevice refreshSession setUpKindergarten signIn
Mutation | staff | signOut
Mutation | kiosk | openFamilySession
Mutation | admin | addClassroom addFamilyMember addStaffMember enrolChild issueCard setPin createApiKey revokeApiKey createDevicePairing revokeDevice
Mutation | staff | answerHelpRequest finishHelpRequest answerTicket assignTicket
Mutation | kiosk staff attendance-write | checkInChildren checkOutChildren undoAttendance
Mutation | kiosk proven staff attendance-write | reportAbsence withdrawAbsence
Mutation | kiosk family staff | acknowledgeNotice
Mutation | staff notices-write | publishNotice
Mutation | phone | openCall proveCaller closeCall
Mutation | kiosk family phone | lookUpTicket closeTicket submitTicket reserveTrackingCodes requestHelp promiseCallback
Subscription | kiosk staff integrator | announcements
Subscription | kiosk family staff attendance-read | attendanceChanged
Subscription | kiosk phone staff | helpRequestChanged
Subscription | staff notices-read | noticeAcknowledged
Subscription | kiosk family staff notices-read | noticePublished
Subscription | proven staff tickets-read | ticketChanged
AcknowledgeNoticePayload | everybody | notice receipt userErrors
AddClassroomPayload | everybody | classroom userErrors
AddFamilyMemberPayload | everybody | familyMember userErrors
AddStaffMemberPayload | everybody | staffMember userErrors
Announcement | everybody | cursor kind occurredAt subjectId
AnswerHelpRequestPayload | everybody | helpRequest userErrors
AnswerTicketPayload | everybody | ticket userErrors
ApiKeyConnection | everybody | edges nodes pageInfo totalCount
ApiKeyEdge | everybody | cursor node
AssignTicketPayload | everybody | ticket userErrors
AuditEntryConnection | everybody | edges nodes pageInfo totalCount
AuditEntryEdge | everybody | cursor node
CheckInChildrenPayload | everybody | records userErrors
CheckOutChildrenPayload | everybody | records userErrors
ChildConnection | everybody | edges nodes pageInfo totalCount
ChildEdge | everybody | cursor node
ClassBoard | everybody | absentCount classroom date departedCount entries expectedCount presentCount
ClassBoardEntry | everybody | absenceReason arrivedAt childId departedAt familyName givenName status with
CloseCallPayload | everybody | call userErrors
CloseTicketPayload | everybody | status userErrors
CreateApiKeyPayload | everybody | apiKey secret userErrors
CreateDevicePairingPayload | everybody | code device expiresAt path userErrors
DeviceConnection | everybody | edges nodes pageInfo totalCount
DeviceEdge | everybody | cursor node
EnrolChildPayload | everybody | child userErrors
FinishHelpRequestPayload | everybody | helpRequest userErrors
HelpRequestChanged | everybody | cursor helpRequest kind occurredAt
HelpRequestConnection | everybody | edges nodes pageInfo totalCount
HelpRequestEdge | everybody | cursor node
HouseholdConnection | everybody | edges nodes pageInfo totalCount
HouseholdEdge | everybody | cursor node
IssueCardPayload | everybody | card number userErrors
IssueDeviceChallengePayload | everybody | nonce userErrors
LookUpTicketPayload | everybody | status userErrors
Media | everybody | contentType durationSeconds id url
NoticeConnection | everybody | edges nodes pageInfo totalCount
NoticeEdge | everybody | cursor node
NoticePublished | everybody | cursor notice occurredAt
OpenCallPayload | everybody | call firstCall kindergartenName knownNumber language languages userErrors
OpenDeviceSessionPayload | everybody | session userErrors
OpenFamilySessionPayload | everybody | familyMember session userErrors
PageInfo | everybody | endCursor hasNextPage hasPreviousPage startCursor
PairDevicePayload | everybody | device kindergarten userErrors
PromiseCallbackPayload | everybody | helpRequest userErrors
ProveCallerPayload | everybody | familyMember session triesLeft userErrors
PublishNoticePayload | everybody | notice userErrors
RefreshSessionPayload | everybody | session userErrors
ReportAbsencePayload | everybody | absence userErrors
RequestHelpPayload | everybody | helpRequest userErrors
ReserveTrackingCodesPayload | everybody | codes userErrors
RevokeApiKeyPayload | everybody | apiKey userErrors
RevokeDevicePayload | everybody | device userErrors
Session | everybody | expiresAt refreshToken token
SetPinPayload | everybody | familyMember userErrors
SetUpKindergartenPayload | everybody | kindergarten session userErrors
Setup | everybody | needed
SignInPayload | everybody | session staffMember userErrors
SignOutPayload | everybody | userErrors
StaffMemberConnection | everybody | edges nodes pageInfo totalCount
StaffMemberEdge | everybody | cursor node
SubmitTicketPayload | everybody | status trackingCode userErrors
TicketChanged | everybody | cursor kind occurredAt ticket
TicketConnection | everybody | edges nodes pageInfo totalCount
TicketEdge | everybody | cursor node
UndoAttendancePayload | everybody | records userErrors
UserError | everybody | code field message
Viewer | everybody | device familyMember kind kindergarten scopes staffMember
WithdrawAbsencePayload | everybody | absence userErrors
`;

/** Whom a word stands for: kinds of principals, and programs by scope. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  anonymous: ['ANONYMOUS'],
  kiosk: ['KIOSK'],
  family: ['FAMILY_CARD', 'FAMILY_PROVEN'],
  proven: ['FAMILY_PROVEN'],
  phone: ['PHONE_LINE'],
  staff: ['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'],
  leaders: ['PRINCIPAL', 'ADMIN'],
  admin: ['ADMIN'],
  integrator: ['INTEGRATOR'],
  'people-read': ['PEOPLE_READ'],
  'attendance-read': ['ATTENDANCE_READ'],
  'attendance-write': ['ATTENDANCE_WRITE'],
  'notices-read': ['NOTICES_READ'],
  'notices-write': ['NOTICES_WRITE'],
  'tickets-read': ['TICKETS_READ'],
};

/** Who asks: a kind, and what a program may do. */
export interface Asking {
  readonly kind: string;
  readonly scopes: readonly string[];
}

/** Who may have a field: `everybody`, or a list of kinds and scopes. */
export type Allowed = 'everybody' | readonly string[];

/** Reads a list: one line `Type | words | fields`. Throws on a word nobody knows and on a field listed twice. */
export function readList(text: string): ReadonlyMap<string, Allowed> {
  const map = new Map<string, Allowed>();
  for (const line of text.trim().split('\n')) {
    const [type = '', words = '', fields = ''] = line.split('|').map((part) => part.trim());
    const allowed = words === 'everybody' ? words : words.split(' ').flatMap(meaning);
    for (const field of fields.split(' ')) {
      if (map.has(`${type}.${field}`)) throw new Error(`${type}.${field} is listed twice`);
      map.set(`${type}.${field}`, allowed);
    }
  }
  return map;
}

function meaning(word: string): readonly string[] {
  const known = WORDS[word];
  if (!known) throw new Error(`nobody is called "${word}"`);
  return known;
}

/** What is expected, by coordinate (`Type.field`). */
export const EXPECTED: ReadonlyMap<string, Allowed> = readList(LIST);

/** Whether somebody may have a field. What is not listed nobody may. */
export function may(
  { kind, scopes }: Asking,
  coordinate: string,
  expected: ReadonlyMap<string, Allowed> = EXPECTED,
): boolean {
  const allowed = expected.get(coordinate) ?? [];
  return allowed === 'everybody' || [kind, ...scopes].some((held) => allowed.includes(held));
}
