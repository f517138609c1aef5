import type { Sheet } from '../sheet.ts';
import { followChoices } from './conditions.ts';
import { followEnds } from './flows.ts';
import { followHosts } from './hosts.ts';
import { followPlaces } from './places.ts';
import { followReferences } from './references.ts';

/** What follows from every command, in the same undo unit: nothing is left pointing at what is gone. */
export function follow(before: Sheet, after: Sheet): Sheet {
  if (after.process === before.process && after.model === before.model) return after;
  const kept = followEnds(followHosts(after));
  return followPlaces(before, followChoices(followReferences(before, kept)));
}
