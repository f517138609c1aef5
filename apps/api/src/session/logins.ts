import { Refusal } from '@samskab/contracts';
import { Allowance } from '../http/allowance.ts';

const MINUTE_MS = 60_000;

/** How often one address may try to log in: enough for a town hall behind one address, too little to guess or to flood. */
export class Logins {
  private readonly attempts = new Allowance(300, MINUTE_MS);
  private readonly failures = new Allowance(20, 5 * MINUTE_MS);

  /** Throws `tooManyRequests`, and what the attempt throws. Only one that is refused counts as failed. */
  async from<T>(address: string, attempt: () => Promise<T>): Promise<T> {
    this.attempts.spend(address);
    // Spent before it is known to fail: a hundred at once are not one.
    this.failures.spend(address);
    try {
      const answer = await attempt();
      this.failures.giveBack(address);
      return answer;
    } catch (error) {
      if (!(error instanceof Refusal)) this.failures.giveBack(address);
      throw error;
    }
  }
}
