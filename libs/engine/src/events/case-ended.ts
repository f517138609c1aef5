import type { Handler } from './handler.ts';
import { never } from './offers.ts';

/** A called case is over. No kind that runs today calls one. */
export const caseEnded: Handler<'caseEnded'> = {
  offers: never,
  names: ({ call }) => call,
  weigh: () => {
    throw new Error('never offered');
  },
};
