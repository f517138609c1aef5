/** The outcomes a checkpoint may leave with. */
export type Outcome = 'approved' | 'amended' | 'rejected' | 'sentBack' | 'noted' | 'forwarded';

/** What is put to the body; `postponed` stays on the agenda and never leaves the node. */
export type Motion = Outcome | 'postponed';
