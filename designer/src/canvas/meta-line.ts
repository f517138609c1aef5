import type { Activity, Process } from '@samskab/definition';
import { formatMoney } from '@samskab/expression';
import type { DrawingTexts } from './texts.ts';

const roleName = (process: Process, id: string | undefined): string | undefined =>
  process.roles.find((role) => role.id === id)?.name;

/** So many letters stand on a line of a card, of its name and below it; there are three lines in all. */
const nameRoom = 16;
const room = 20;

type Texts = Pick<DrawingTexts, 'time' | 'amounts'>;

/** What an amount is called; undefined for one that is worked out. */
function amountWords(amount: string, { variables }: Process, { amounts }: Texts): string | undefined {
  if (amount === 'all' || amount === 'rest') return amounts[amount];
  if (/^\d+$/.test(amount)) return formatMoney(Number(amount));
  return variables.find(({ id }) => id === amount)?.name;
}

/** The third line of a card: who, and how long ("Lokalrådet, 14 dage"), or how much; where both do not fit, who. */
export function metaLine(node: Activity, process: Process, texts: Texts): string | undefined {
  if (node.facet?.kind === 'funding') return amountWords(node.facet.amount, process, texts);
  const to = node.facet?.kind === 'notification' ? node.facet.to : node.role;
  // A figure stays with what it counts.
  const time = node.due && texts.time(node.due.due)?.replaceAll(' ', '\u00a0');
  const parts = [roleName(process, to), time].filter((part) => part !== undefined);
  const both = parts.join(', ');
  const lines = (node.name ?? '').length <= nameRoom ? 2 : 1;
  return (both.length <= lines * room ? both : parts[0]) || undefined;
}
