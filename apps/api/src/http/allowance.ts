import { Refusal } from '@samskab/contracts';

/** Addresses remembered at once: a flood from many does not fill the memory. */
const MOST_KEYS = 10_000;

/** So many uses a key and window, counted in this process; a window begins with a key's first use. */
export class Allowance {
  private readonly used = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly limit: number,
    private readonly windowMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws `tooManyRequests` when nothing is left. */
  spend(key: string): void {
    const use = this.current(key);
    if (use.count >= this.limit) throw new Refusal('tooManyRequests');
    use.count += 1;
  }

  /** What was spent was no misuse. */
  giveBack(key: string): void {
    const use = this.current(key);
    use.count = Math.max(0, use.count - 1);
  }

  private current(key: string): { count: number; until: number } {
    const known = this.used.get(key);
    if (known && known.until > this.now()) return known;
    this.used.delete(key);
    if (this.used.size >= MOST_KEYS) this.forgetOldest();
    const fresh = { count: 0, until: this.now() + this.windowMs };
    this.used.set(key, fresh);
    return fresh;
  }

  /** In the order they were first used, which is the order their windows end in. */
  private forgetOldest(): void {
    for (const oldest of this.used.keys()) return void this.used.delete(oldest);
  }
}
