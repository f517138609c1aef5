import type { Activity, Node } from '@samskab/definition';
import { facetIn } from '../graph/touches.ts';
import { looked, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Long, but it must not take all the time (I8): whoever is waited for has a deadline and a reminder before it. */
export const waitHasReminder: Rule = {
  id: 'wait-has-reminder',
  title: say('Hver ventetid har en påmindelse', 'Every wait has a reminder'),
  severity: 'advice',
  check: ({ graph, process }) =>
    looked(
      process.nodes.filter(isForgotten).map((node) => ({
        elements: [node.id],
        message: say(
          `${called(graph, node.id)} kan vente, uden at nogen bliver mindet om det. Sæt en frist og en påmindelse.`,
          `${called(graph, node.id)} can wait without anyone being reminded. Set a deadline and a reminder.`,
        ),
        fix: {
          do: 'setReminder' as const,
          node: node.id,
          due: node.due?.due ?? { workingDays: '20' },
          remind: { workingDays: '10' },
        },
      })),
    ),
};

/** A meeting of a body comes when it comes: its agenda reminds. */
const isForgotten = (node: Node): node is Activity =>
  node.type === 'activity' &&
  node.activity === 'user' &&
  facetIn(node, 'checkpoint') === undefined &&
  node.due?.remind === undefined;
