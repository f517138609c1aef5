import type { Handler } from './handler.ts';
import { never } from './offers.ts';

/** A person chooses the next step of an ad-hoc sub-process. None runs today. */
export const stepChosen: Handler<'stepChosen'> = {
  offers: never,
  names: ({ scope }) => scope,
  weigh: () => {
    throw new Error('never offered');
  },
};
