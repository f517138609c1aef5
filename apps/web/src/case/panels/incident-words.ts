import type { Case } from '@samskab/contracts';
import { caseRoom } from '../../texts/case-room.ts';

const { codes, refused, other } = caseRoom.incidents;
const isKnown = (code: string): code is keyof typeof codes => code in codes;

/**
 * What happened, in words a person can act on. Messages of the machine are English or FEEL; those of the ledger and of
 * our own activities are Danish sentences.
 */
export function happened(incident: Pick<Case['incidents'][number], 'code' | 'message'>): string {
  const { code, message } = incident;
  if (code === 'failed' && message) return message;
  const what = isKnown(code) ? codes[code] : code.startsWith('refused') ? refused : other;
  return !isKnown(code) && message ? `${what} ${message}` : what;
}
