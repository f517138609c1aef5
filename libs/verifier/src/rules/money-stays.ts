import type { Id, MoneyLine } from '@samskab/definition';
import { setAt } from '../graph/touches.ts';
import { looked, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/**
 * Freed money stays in its service area (I1): where a drawing frees money, all its lines stand in that one area, and no
 * step changes which area that is. Only the council can move money, and that is no step of a drawing.
 */
export const moneyStays: Rule = {
  id: 'money-stays',
  title: say('Pengene bliver i området', 'The money stays in its area'),
  severity: 'error',
  proves: 'money',
  check: (context) => looked([...strangers(context), ...changed(context)]),
};

const strangers = ({ graph, process }: Context): Bare[] => {
  const freed = process.moneyLines.find(({ kind }) => kind === 'freed');
  if (!freed) return [];
  return process.moneyLines
    .filter(({ area }) => area !== freed.area)
    .map((line) => {
      const [there, here] = [called(graph, line.area), called(graph, freed.area)];
      return {
        elements: [line.id, freed.id],
        message: say(
          `${called(graph, line.id)} står i ${there}, men pengene bliver frigjort i ${here}. Pengene bliver i området.`,
          `${called(graph, line.id)} stands in ${there}, but the money is freed in ${here}. The money stays in its area.`,
        ),
      };
    });
};

const changed = ({ graph, process }: Context): Bare[] => {
  const areas = new Set(process.moneyLines.map(({ area }: MoneyLine): Id => area));
  return process.nodes.flatMap((node) =>
    [...new Set(setAt(node))]
      .filter((id) => areas.has(id))
      .map((id) => ({
        elements: [node.id, id],
        message: say(
          `${called(graph, node.id)} ændrer området ${called(graph, id)}, mens pengene står i det.`,
          `${called(graph, node.id)} changes the area ${called(graph, id)} while the money stands in it.`,
        ),
      })),
  );
};
