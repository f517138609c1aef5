import type { Activity, Process } from '@samskab/definition';
import type { DrawingTexts } from './texts.ts';

const roleName = (process: Process, id: string | undefined): string | undefined =>
  process.roles.find((role) => role.id === id)?.name;

/** So many letters stand on a line of a card, of its name and below it; there are three lines in all. */
const nameRoom = 16;
const room = 20;

/** The third line of a card: who, and how long ("Lokalrådet, 14 dage"); where both do not fit, who. */
export function metaLine(node: Activity, process: Process, texts: Pick<DrawingTexts, 'time'>): string | undefined {
  const to = node.facet?.kind === 'notification' ? node.facet.to : node.role;
  const parts = [roleName(process, to), node.due && texts.time(node.due.due)].filter((part) => part !== undefined);
  const both = parts.join(', ');
  const lines = (node.name ?? '').length <= nameRoom ? 2 : 1;
  return (both.length <= lines * room ? both : parts[0]) || undefined;
}
