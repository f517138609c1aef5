import type { Reads } from '@samskab/persistence';

const OFFSET = 'clockOffset';

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
    const setting = await read.settings.first({ key: OFFSET });
    return typeof setting?.value === 'number' ? setting.value : 0;
  }

  async now(read: Reads = this.read): Promise<string> {
    return new Date(Date.now() + (await this.offset(read))).toISOString();
  }
}

export const offsetSetting = (value: number) => ({ key: OFFSET, value });
/** Real time, for what the municipality's clock must not touch. */
export const realNow = (plusMs = 0): string => new Date(Date.now() + plusMs).toISOString();
