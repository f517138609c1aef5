import type { Handler } from './handler.ts';
import { never } from './offers.ts';

/** A message the case waits for. No kind that runs today waits for one. */
export const messageReceived: Handler<'messageReceived'> = {
  offers: never,
  names: ({ subscription }) => subscription,
  weigh: () => {
    throw new Error('never offered');
  },
};
