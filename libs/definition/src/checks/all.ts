import type { Fault } from '../fault.ts';
import type { Parts } from '../parse/parts.ts';
import { checkActivities } from './activities.ts';
import { checkCollaboration } from './collaboration.ts';
import { contextOf, type Context } from './context.ts';
import { checkEvents } from './events.ts';
import { checkFacets } from './facets.ts';
import { checkFlows } from './flows.ts';
import { checkIds, checkKeys } from './ids.ts';
import { checkNodeReferences } from './node-references.ts';
import { checkArtifacts, checkLanes, checkMoneyLines, checkStart, checkVariables } from './process-parts.ts';
import { checkScopes } from './scopes.ts';
import { checkSize } from './size.ts';

const ofFile: ((parts: Parts) => Fault[])[] = [checkSize, checkIds, checkKeys, checkCollaboration];

const ofProcess: ((context: Context) => Fault[])[] = [
  checkScopes,
  checkVariables,
  checkMoneyLines,
  checkLanes,
  checkArtifacts,
  checkFlows,
  checkEvents,
  checkActivities,
  checkNodeReferences,
  checkFacets,
  checkStart,
];

/** Everything the schema cannot say: whether what is drawn hangs together. */
export const checkParts = (parts: Parts): Fault[] => [
  ...ofFile.flatMap((check) => check(parts)),
  ...parts.processes.flatMap((process) => {
    const context = contextOf(parts, process);
    return ofProcess.flatMap((check) => check(context));
  }),
];
