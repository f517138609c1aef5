import { enabled } from '../../src/index.ts';
import { eventFor } from './random-play.ts';
import { take, type RandomCase } from './random-case.ts';

/** Ends a case as a person would who has had enough, and waits for what is still outside. */
export const settle = (played: RandomCase): void => {
  for (let rounds = 0; rounds < 200; rounds += 1) {
    const { plan, state, random } = played;
    const offers = enabled(plan, state);
    const offer =
      offers.find(({ type }) => type === 'caseCancelled') ??
      offers.find(({ type }) => type === 'incidentRetried') ??
      offers.find(({ type }) => type === (random() < 0.8 ? 'workDone' : 'workFailed')) ??
      offers[0];
    if (!offer) return;
    take(played, eventFor(plan, state, offer, random));
  }
  throw new Error('it never settles');
};
