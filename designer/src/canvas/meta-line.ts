import type { Activity, Process } from '@samskab/definition';
import type { DrawingTexts } from './texts.ts';

const roleName = (process: Process, id: string | undefined): string | undefined =>
  process.roles.find((role) => role.id === id)?.name;

/** The third line of a card: who, and how long ("Lokalrådet, 14 dage"). */
export function metaLine(node: Activity, process: Process, texts: Pick<DrawingTexts, 'time'>): string | undefined {
  const to = node.facet?.kind === 'notification' ? node.facet.to : node.role;
  const parts = [roleName(process, to), node.due && texts.time(node.due.due)];
  return parts.filter((part) => part !== undefined).join(', ') || undefined;
}
