export type { Appended, AppendRequest, CaseActivities, Effect, StepRecord, WorkResult } from './case-activities.ts';
export { createActivities } from './create-activities.ts';
export type { Ports } from './create-activities.ts';
export { handoverId } from './handover.ts';
export { emlFiles, smtpMailer } from './mail.ts';
export { postOffice } from './post-office.ts';
export type { Patience, PostOffice } from './post-office.ts';
export type { Mail, Mailer } from './ports.ts';
