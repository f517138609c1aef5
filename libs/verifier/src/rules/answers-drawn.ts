import type { Id, Process } from '@samskab/definition';
import { namesIn } from '../graph/names.ts';
import { facetIn } from '../graph/touches.ts';
import { looked, type Bare, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/**
 * Each answer somebody can give leads somewhere of its own: no two answers share the default without being named, here or
 * further on. A body's yes and no are both named; what else it may decide leads back to work.
 */
export const answersDrawn: Rule = {
  id: 'answers-drawn',
  title: say('Hvert svar fører et sted hen', 'Every answer leads somewhere'),
  severity: 'advice',
  check: (context) =>
    looked(
      context.process.nodes.flatMap((node) =>
        node.type === 'gateway' && node.gateway === 'exclusive' ? findings(context, node.id) : [],
      ),
    ),
};

const findings = ({ graph, process }: Context, gateway: Id): Bare[] => {
  const conditions = (graph.outgoing.get(gateway) ?? []).flatMap(({ when }) => when ?? []);
  const ahead = graph.ahead(gateway);
  const later = process.flows.flatMap(({ from, when }) => (when !== undefined && ahead.has(from) ? [when] : []));
  return [...new Set(conditions.flatMap((when) => [...namesIn(when)]))].flatMap((variable) => {
    const own = later.filter((when) => namesIn(when).has(variable));
    const isSaid = (value: string): boolean => own.some((when) => when.includes(JSON.stringify(value)));
    const { answers, most } = expected(process, variable);
    const silent = answers.filter((value) => !isSaid(value));
    return silent.length > most && silent.length < answers.length ? [finding(graph, gateway, variable, silent)] : [];
  });
};

/** The answers that shall be named, and how many of them may be left to the default. */
const expected = ({ variables, nodes }: Process, id: Id): { answers: string[]; most: number } => {
  if (nodes.some((node) => facetIn(node, 'checkpoint')?.outcome === id))
    return { answers: ['approved', 'rejected'], most: 0 };
  const type = variables.find((variable) => variable.id === id)?.type;
  return { answers: typeof type === 'object' && 'choice' in type ? type.choice : [], most: 1 };
};

const outcomeWords: Readonly<Record<string, { da: string; en: string }>> = {
  approved: { da: 'godkendt', en: 'approved' },
  rejected: { da: 'afvist', en: 'rejected' },
};

const finding = (graph: Context['graph'], gateway: Id, variable: Id, silent: string[]): Bare => {
  const said = (language: 'da' | 'en') =>
    silent.map((value) => `“${outcomeWords[value]?.[language] ?? value}”`).join(', ');
  return {
    elements: [gateway, variable],
    message: say(
      `Ved ${called(graph, gateway)} er ${said('da')} ikke tegnet og går standardvejen. Tegn en vej for hvert svar.`,
      `At ${called(graph, gateway)} ${said('en')} is not drawn and goes the default way. Draw a way for each answer.`,
    ),
  };
};
