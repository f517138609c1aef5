import type { Feel, Id, Process } from '@samskab/definition';
import { namesIn } from '../graph/names.ts';
import { looked, type Context, type Rule } from './rule.ts';
import { called, say } from './words.ts';

/** Every variable is asked for, computed, read or shown somewhere: one that is not is left over. */
export const variableUsed: Rule = {
  id: 'variable-used',
  title: say('Hver oplysning bliver brugt', 'Every variable is used'),
  severity: 'advice',
  check: ({ graph, process }: Context) => {
    const used = usedIn(process);
    return looked(
      process.variables
        .filter(({ id }) => !used.has(id))
        .map(({ id }) => ({
          elements: [id],
          message: say(
            `${called(graph, id)} bliver ikke brugt til noget.`,
            `${called(graph, id)} is not used for anything.`,
          ),
          fix: { do: 'removeVariable' as const, variable: id },
        })),
    );
  },
};

/** Every name that stands as a reference, in an expression or in a text's braces, anywhere in the process. */
const usedIn = (process: Process): ReadonlySet<Id> => {
  const { variables, ...rest } = process;
  const texts = [...strings(rest), ...variables.flatMap(({ value }) => value ?? [])];
  return new Set(texts.flatMap(namesInText));
};

const strings = (part: unknown): string[] => {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(strings) : [];
};

const namesInText = (text: Feel): Id[] => [
  ...(text.length < 300 ? namesIn(text) : []),
  ...[...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!),
];
