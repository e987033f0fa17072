/**
 * Who may ask for which field of the contract: written by hand from the design (product.md, trust.md), field by field,
 * without looking at the api's policy table. What is not listed here is counted as unlisted, and fails.
 * `everybody` on the parts of an answer (payloads, pages, events): whoever may ask for what they hang on.
 */
export const LIST = `
Collection | staff | child collector decidedAt decidedBy door held id record requestedAt state
CollectionChanged | everybody | collection cursor kind occurredAt
Query | staff | collections
Subscription | staff | collectionChanged
Mutation | staff | declineCollection
Mutation | kiosk staff | releaseChildren
DeclineCollectionPayload | everybody | collections userErrors
ReleaseChildrenPayload | everybody | records userErrors
Child | staff proven people-read | endedOn mergedIntoId updatedAt version
FamilyMember | staff proven people-read | endedOn mergedIntoId updatedAt version
Household | staff proven people-read | mergedIntoId updatedAt version
StaffMember | staff | endedOn updatedAt version
Classroom | everybody | endedOn updatedAt version
Notice | kiosk family staff notices-read | correctedAt version
Notice | staff notices-read | withdrawnAt
LifeChange | staff | changedAt changedBy details effectiveOn id kind subjectId undoableUntil undoneAt
LifeChangeConnection | everybody | edges nodes pageInfo totalCount
LifeChangeDetail | everybody | after before field
LifeChangeEdge | everybody | cursor node
NoticeChanged | everybody | change cursor notice noticeId occurredAt
PeopleChanged | everybody | change cursor effectiveOn occurredAt otherId subjectId
Query | staff | lifeChanges
GuessingNotice | staff | device firstAt id lastAt secret staffMember
StaffSession | staff | browser createdAt current endedAt endReason id lastUsedAt
PasswordLink | everybody | expiresAt path
Query | staff | guessingNotices staffSessions
Mutation | staff | liftGuessing changePassword endStaffSessions
Mutation | admin | createPasswordLink endSessionsOfStaffMember
Mutation | everybody | usePasswordLink
LiftGuessingPayload | everybody | guessingNotice userErrors
ChangePasswordPayload | everybody | retryAfterSeconds userErrors
EndStaffSessionsPayload | everybody | ended userErrors
CreatePasswordLinkPayload | everybody | link userErrors
EndSessionsOfStaffMemberPayload | everybody | ended userErrors
UsePasswordLinkPayload | everybody | email userErrors
Mutation | admin | updateChild moveChild endEnrolment reactivateChild mergeChildren updateFamilyMember moveFamilyMember endFamilyMember reactivateFamilyMember mergeFamilyMembers mergeHouseholds endHousehold updateStaffMember endStaffMember reactivateStaffMember updateClassroom endClassroom reactivateClassroom
Mutation | staff notices-write | updateNotice withdrawNotice
Mutation | staff | undoLifeChange
Subscription | kiosk staff people-read | peopleChanged
Subscription | kiosk family staff notices-read | noticeChanged
UpdateChildPayload | everybody | child lifeChange userErrors
MoveChildPayload | everybody | child lifeChange userErrors
EndEnrolmentPayload | everybody | child lifeChange userErrors
ReactivateChildPayload | everybody | child lifeChange userErrors
MergeChildrenPayload | everybody | child lifeChange userErrors
UpdateFamilyMemberPayload | everybody | familyMember lifeChange userErrors
MoveFamilyMemberPayload | everybody | familyMember lifeChange userErrors
EndFamilyMemberPayload | everybody | familyMember lifeChange userErrors
ReactivateFamilyMemberPayload | everybody | familyMember lifeChange userErrors
MergeFamilyMembersPayload | everybody | familyMember lifeChange userErrors
MergeHouseholdsPayload | everybody | household lifeChange userErrors
EndHouseholdPayload | everybody | household lifeChange userErrors
UpdateStaffMemberPayload | everybody | staffMember lifeChange userErrors
EndStaffMemberPayload | everybody | apiKeys staffMember lifeChange userErrors
ReactivateStaffMemberPayload | everybody | staffMember lifeChange userErrors
UpdateClassroomPayload | everybody | classroom lifeChange userErrors
EndClassroomPayload | everybody | classroom lifeChange userErrors
ReactivateClassroomPayload | everybody | classroom lifeChange userErrors
UpdateNoticePayload | everybody | notice lifeChange userErrors
WithdrawNoticePayload | everybody | notice lifeChange userErrors
UndoLifeChangePayload | everybody | lifeChange userErrors
Absence | kiosk family staff attendance-read | child date door id reason reportedAt withdrawnAt
ApiKey | admin | createdAt expiresAt id lastUsedAt name prefix revokedAt scopes
AttendanceChanged | kiosk family staff attendance-read | day record
AttendanceChanged | everybody | child classroomId cursor kind occurredAt
AttendanceRecord | kiosk family staff attendance-read | action child device door familyMember id occurredAt recordedAt undoneAt verification
AuditEntry | leaders | action actorId actorKind actorName children hash occurredAt position previousHash subjectId subjectName
AuditVerification | leaders | anchoredTo brokenAt entryCount keyedFrom whole
Call | phone staff | endedAt familyMember id outcome startedAt
Card | leaders proven | id issuedAt lastDigits
Child | kiosk family phone staff people-read attendance-read | classroom givenName id
Child | kiosk family phone staff people-read | photo
Child | staff proven people-read | externalId familyName households
Child | kiosk family staff attendance-read | day
ChildDay | kiosk family staff attendance-read | absence arrivedAt arrivedWith date departedAt departedWith status
Classroom | everybody | ageGroup externalId id name
Classroom | staff proven people-read | childCount
Device | anonymous kiosk staff | id name
Device | staff | lastSeenAt pairedAt revokedAt
FamilyMember | kiosk family phone staff people-read | children givenName hasPin id kind language photo relation
FamilyMember | kiosk family staff people-read | household
FamilyMember | staff proven people-read | familyName
FamilyMember | staff proven | phone
FamilyMember | leaders proven | cards
HelpRequest | kiosk phone staff | answeredBy call device door familyMember id recording requestedAt state
Household | kiosk family phone staff people-read | children id members
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
Absence | kiosk family staff attendance-read | expectedAt kind
Allergy | circle | child id note recordedAt recordedBy removedAt severity substance
AttendanceRecord | kiosk family staff attendance-read | staffMember supersededAt
AttendanceRecord | staff | note
AttendanceRecord | proven staff | release
AuthorisedPickup | kiosk proven staff | authorisedBy child givenName id kind photo relation revokedAt validFrom validUntil version weekdays
AuthorisedPickup | proven staff | familyName phone
Card | leaders proven | familyMember staffMember stoppedAt
Child | circle | allergies medicationRequests morningCheck
Child | kiosk proven staff | authorisedPickups collectors
Child | proven staff | pickupDelegations
Child | staff | pickupRestrictions
Child | staff proven people-read | weekdays
ChildDay | kiosk family staff attendance-read | early expected late latePickup partialAbsence records
ClassBoard | everybody | notExpectedCount
ClassBoardEntry | everybody | expected expectedAt late partialAbsence
ClassBoardEntry | kiosk family phone staff people-read | photo with
ClassBoardEntry | staff proven people-read | familyName
ClassHeadcount | everybody | classroom expectedCount presentCount
ChildDay | kiosk proven staff | collectedBy
ClassBoardEntry | staff proven | collectedBy
CollectedBy | kiosk proven staff | familyMember photo relation verification
CollectedBy | proven staff | name releasedBy
Collector | kiosk proven staff | authorisedPickup delegation familyMember givenName kind photo relation
Conflict | staff | children code device familyMember id note occurredAt reportedAt settledAt settledBy wish
Device | staff | appVersion oldestQueuedAt online openConflictCount queueDepth reloadRequestedAt reloadedAt reportedAt
ForgottenCheckOut | staff attendance-read | arrivedAt child classroom date id
HealthBoard | carers | date entries waitingCount
HealthBoardEntry | carers | allergies arrivedAt child medicationRequests morningCheck status
HealthCard | kiosk family staff | colour result shape
HealthChanged | everybody | childId classroomId cursor kind occurredAt
HealthRules | kiosk family staff | askAtKiosk cards feverCelsius retestAfterMinutes
IssuedCard | everybody | card number
Kindergarten | everybody | alreadyHereMinutes lateMinutes names openingHours releaseBy undoMinutes version voiceFromFirstTouch
KindergartenName | everybody | language name
Kindergarten | kiosk staff attendance-read | headcount
Kindergarten | kiosk family staff | healthRules
KioskChild | kiosk | arrivedAt askedForAt classroomId expected weekdays
KioskMember | kiosk | isGuardian
KioskRoster | kiosk | classrooms healthRules phraseRecordings staff
KioskStaff | kiosk | cardFingerprints classroomIds id name
LatePickup | kiosk family staff attendance-read | child date departedAt door expectedAt minutesLate reportedAt reportedBy
MedicationDose | circle | dueAt givenAt givenBy note
MedicationRequest | circle | authorisedAt authorisedBy child door dose doses drug endsOn id note startsOn state times withdrawnAt
MorningCheck | circle | checkedAt checkedBy child date feeling feelingSaidAt feelingSaidBy id note result retestCelsius retestDueAt signs temperatureCelsius undoableUntil version
OpeningHours | everybody | closesAt collectFrom cutOffAt lateAfter opensAt weekdays
PhraseRecording | kiosk phone staff | id key language recordedAt recordedBy recording
PickupAlert | staff | act child device familyMember id kind occurredAt outcome raisedAt restriction settledAt settledBy
PickupAlertChanged | everybody | alert cursor kind occurredAt
PickupDelegation | kiosk proven staff | children collectorName createdAt date delegatedBy door id photo spokenName state usedAt
PickupDelegation | proven staff | collectorPhone
PickupRelease | proven staff | authorisedPickup child delegation familyMember id photoShown record releasedAt releasedBy verification
PickupRestriction | staff | child familyMember id imposedAt imposedBy liftedAt personName photo reason scope validFrom validUntil
RollCall | kiosk staff | classroom device door entries finishedAt id kind missingCount presentCount recordedAt startedAt startedBy unverifiedCount
RollCallChanged | everybody | cursor kind occurredAt rollCall
RollCallEntry | kiosk staff | child markedAt markedBy result
SickAbsence | carers | child days followUps since
SickFollowUp | carers | child followedUpAt followedUpBy id note returnsOn
SignInLock | staff | device door familyMember id lockedAt lockedUntil
StaffMember | staff | hasCard
Query | staff | conflicts pickupAlerts signInLocks
Query | staff attendance-read | forgottenCheckOuts latePickups
Query | carers | healthBoard sickAbsences
Query | kiosk phone staff | phraseRecordings
Query | proven staff | pickupDelegations
Query | kiosk staff | rollCalls
Mutation | leaders teacher | allowPinChange
Mutation | proven teacher leaders | authorisePickup delegatePickup revokeAuthorisedPickup revokePickupDelegation
Mutation | family | changePin
Mutation | staff | correctAttendance liftSignInLock recordPhrase removePhraseRecording settleConflict settlePickupAlert
Mutation | kiosk staff | finishRollCall markRollCall startRollCall
Mutation | carers | followUpSickAbsence recordAllergy recordDose recordMorningCheck removeAllergy undoMorningCheck
Mutation | circle | requestMedication withdrawMedicationRequest
Mutation | kiosk family | sayHowChildrenAre
Mutation | doctor leaders | setHealthRules
Mutation | admin | issueCards requestDeviceReload setPhoto setWeekdays stopCard
Mutation | leaders | liftPickupRestriction restrictPickup setOpeningHours updateKindergarten
Mutation | kiosk | openPickupDelegation reportConflict reportDevice
Mutation | kiosk proven staff attendance-write | reportLatePickup
Subscription | carers | healthChanged
Subscription | staff | pickupAlertChanged
Subscription | kiosk staff | rollCallChanged
Query | admin | apiKeys
Query | leaders | auditEntries auditVerification
Query | kiosk family phone staff people-read attendance-read | children
Query | kiosk family phone staff people-read | households
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
AddStaffMemberPayload | everybody | link staffMember userErrors
Announcement | everybody | cursor kind occurredAt subjectId
AnswerHelpRequestPayload | everybody | helpRequest userErrors
AnswerTicketPayload | everybody | ticket userErrors
ApiKeyConnection | everybody | edges nodes pageInfo totalCount
ApiKeyEdge | everybody | cursor node
AssignTicketPayload | everybody | ticket userErrors
AuditEntryConnection | everybody | edges nodes pageInfo totalCount
AuditEntryEdge | everybody | cursor node
CheckInChildrenPayload | everybody | records userErrors
CheckOutChildrenPayload | everybody | records userErrors waitingChildIds
ChildConnection | everybody | edges nodes pageInfo totalCount
ChildEdge | everybody | cursor node
ClassBoard | everybody | absentCount classroom date departedCount entries expectedCount presentCount
ClassBoardEntry | everybody | absenceReason arrivedAt childId departedAt givenName status
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
SignInPayload | everybody | browserMark retryAfterSeconds session staffMember userErrors
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
AllowPinChangePayload | everybody | allowedUntil familyMember userErrors
AuthorisePickupPayload | everybody | authorisedPickups userErrors
ChangePinPayload | everybody | familyMember userErrors
ConflictConnection | everybody | edges nodes pageInfo totalCount
ConflictEdge | everybody | cursor node
CorrectAttendancePayload | everybody | child day userErrors
DelegatePickupPayload | everybody | code delegation userErrors
FinishRollCallPayload | everybody | rollCall userErrors
FollowUpSickAbsencePayload | everybody | followUp sickAbsence userErrors
ForgottenCheckOutConnection | everybody | edges nodes pageInfo totalCount
ForgottenCheckOutEdge | everybody | cursor node
IssueCardsPayload | everybody | cards userErrors
LiftPickupRestrictionPayload | everybody | restriction userErrors
LiftSignInLockPayload | everybody | familyMember userErrors
MarkRollCallPayload | everybody | rollCall userErrors
OpenPickupDelegationPayload | everybody | delegation userErrors
PhraseRecordingConnection | everybody | edges nodes pageInfo totalCount
PhraseRecordingEdge | everybody | cursor node
PickupAlertConnection | everybody | edges nodes pageInfo totalCount
PickupAlertEdge | everybody | cursor node
PickupDelegationConnection | everybody | edges nodes pageInfo totalCount
PickupDelegationEdge | everybody | cursor node
RecordAllergyPayload | everybody | allergy userErrors
RecordDosePayload | everybody | medicationRequest userErrors
RecordMorningCheckPayload | everybody | morningCheck userErrors
UndoMorningCheckPayload | everybody | morningCheck userErrors
UpdateKindergartenPayload | everybody | kindergarten userErrors
RecordPhrasePayload | everybody | phraseRecording userErrors
RemoveAllergyPayload | everybody | allergy userErrors
RemovePhraseRecordingPayload | everybody | phraseRecording userErrors
ReportAbsencePayload | everybody | absences
ReportConflictPayload | everybody | conflict userErrors
ReportDevicePayload | everybody | device reload userErrors
ReportLatePickupPayload | everybody | latePickups userErrors
RequestDeviceReloadPayload | everybody | device userErrors
RequestMedicationPayload | everybody | medicationRequest userErrors
RestrictPickupPayload | everybody | restrictions userErrors
RevokeAuthorisedPickupPayload | everybody | authorisedPickup userErrors
RevokePickupDelegationPayload | everybody | delegation userErrors
RollCallConnection | everybody | edges nodes pageInfo totalCount
RollCallEdge | everybody | cursor node
SayHowChildrenArePayload | everybody | morningChecks userErrors
SetHealthRulesPayload | everybody | kindergarten userErrors
SetOpeningHoursPayload | everybody | kindergarten userErrors
SetPhotoPayload | everybody | photo userErrors
SetWeekdaysPayload | everybody | child userErrors
SettleConflictPayload | everybody | conflict userErrors
SettlePickupAlertPayload | everybody | pickupAlert userErrors
StartRollCallPayload | everybody | rollCall userErrors
StopCardPayload | everybody | card lifeChange userErrors
WithdrawMedicationRequestPayload | everybody | medicationRequest userErrors
`;
