import { createHash, randomBytes } from 'node:crypto';
import { Allowance } from '../http/allowance.ts';

const MINUTE_MS = 60_000;
/** What may be done from one address: enough for a library's computers, too little for a flood. */
const limits = {
  read: [600, MINUTE_MS],
  input: [20, 10 * MINUTE_MS],
  help: [20, 10 * MINUTE_MS],
  follow: [20, 10 * MINUTE_MS],
  letter: [20, 10 * MINUTE_MS],
  key: [60, 10 * MINUTE_MS],
  /** To one mailbox, whoever asks: nobody is written to again and again because somebody else typed their address. */
  mailbox: [3, 60 * MINUTE_MS],
} as const;
export type Limited = keyof typeof limits;

/**
 * How often one address may ask. Addresses are never written down: what is counted is their hash with a salt that dies
 * with the process, and it is forgotten with its window.
 */
export class OpenLimits {
  private readonly salt = randomBytes(16);
  private readonly allowances = new Map(
    Object.entries(limits).map(([what, [count, windowMs]]) => [what, new Allowance(count, windowMs)]),
  );

  /** Throws `tooManyRequests`. */
  spend(what: Limited, whose: string): void {
    const key = createHash('sha256').update(this.salt).update(neighbourhood(whose)).digest('base64');
    this.allowances.get(what)?.spend(key);
  }
}

/** Who has one IPv6 address has 2⁶⁴ of them: they count as one. */
const neighbourhood = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address.toLowerCase();
