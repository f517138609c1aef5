import { Conflict } from '@samskab/persistence';

/**
 * Where two do the same for the first time at the same moment, the later one meets the row of the first: once more, and
 * it finds it there.
 */
export async function againOnDuplicate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Conflict && error.kind === 'duplicate') return work();
    throw error;
  }
}
