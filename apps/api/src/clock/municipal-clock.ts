import type { Reads, Tx } from '@samskab/persistence';

const OFFSET = 'clockOffset';
const JUMPED = 'clockJumpedTo';

/**
 * The municipality's one clock. In demo mode it runs ahead of the real one by an offset kept in the database, so that
 * every process shows the same time; elsewhere it is the real one. Sessions, leases and retries keep to real time: a
 * jump of a year logs nobody out.
 */
export class MunicipalClock {
  constructor(
    private readonly read: Reads,
    readonly demo: boolean,
  ) {}

  /** Milliseconds ahead of the real clock; 0 outside demo mode. Within a unit of work give its own `read`. */
  async offset(read: Reads = this.read): Promise<number> {
    if (!this.demo) return 0;
    return milliseconds((await read.settings.first({ key: OFFSET }))?.value);
  }

  async now(read: Reads = this.read): Promise<string> {
    return new Date(Date.now() + (await this.offset(read))).toISOString();
  }
}

const milliseconds = (value: unknown): number => (typeof value === 'number' ? value : 0);

export const offsetSetting = (value: number) => ({ key: OFFSET, value });
/** The instant the clock was last made to show. */
export const jumpedSetting = (value: string) => ({ key: JUMPED, value });
export const jumpedTo = async (read: Reads): Promise<unknown> => (await read.settings.first({ key: JUMPED }))?.value;

/** The offset, held until the unit of work ends. Throws a duplicate's `Conflict` when another held it for the first time. */
export async function heldOffset(tx: Tx): Promise<number> {
  const [held] = await tx.settings.lock({ key: OFFSET });
  if (!held) await tx.settings.insert(offsetSetting(0));
  return milliseconds(held?.value);
}

/** Real time, for what the municipality's clock must not touch. */
export const realNow = (plusMs = 0): string => new Date(Date.now() + plusMs).toISOString();
