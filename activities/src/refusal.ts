import type { Data } from '@samskab/engine';
import type { WorkResult } from './case-activities.ts';

/** The business's no, thrown inside a unit of work so that all of it is taken back. */
export class BusinessRefusal extends Error {
  override readonly name = 'BusinessRefusal';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What came of a piece of work: done, or refused with nothing done. An outage is neither, and is thrown on. */
export async function attempted(work: () => Promise<Data>): Promise<WorkResult> {
  try {
    return { done: await work() };
  } catch (error) {
    if (!(error instanceof BusinessRefusal)) throw error;
    return { refused: error.code, data: { message: error.message } };
  }
}
