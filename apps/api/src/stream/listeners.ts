import { Refusal } from '@samskab/contracts';

/** Open pages of one person, and of all in this process: each holds a connection. */
const PER_PERSON = 20;
const IN_ALL = 1_000;

/** Counts who listens to streams, so that nobody takes every connection there is. */
export class Listeners {
  private readonly ofPerson = new Map<string, number>();
  private all = 0;

  /** Throws `tooManyStreams`. */
  refuseTooMany(personId: string): void {
    if (this.all >= IN_ALL || this.count(personId) >= PER_PERSON) throw new Refusal('tooManyStreams');
  }

  /** Counted until the answer is called. */
  add(personId: string): () => void {
    this.change(personId, 1);
    return () => this.change(personId, -1);
  }

  private change(personId: string, by: 1 | -1): void {
    this.all += by;
    const left = this.count(personId) + by;
    if (left > 0) this.ofPerson.set(personId, left);
    else this.ofPerson.delete(personId);
  }

  private count(personId: string): number {
    return this.ofPerson.get(personId) ?? 0;
  }
}
