import type { Flow, Id } from '@samskab/definition';
import { formatValue } from '@samskab/expression';
import { playWords as words } from '../texts/play.ts';
import type { Frame, Reason, Stage } from './frame.ts';

/** Why a case took a way at a gateway: what was so, what was not, and what it knew. */
export type Why = { gateway: Id; title: string; said: string[]; known: string[] };

const namesIn = (feel: string): ReadonlySet<string> => new Set(feel.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);

function knownTo({ feel, scope }: Reason, { process }: Stage): string[] {
  const names = namesIn(feel);
  return process.variables
    .filter(({ id }) => names.has(id))
    .map(({ id, name, type }) => {
      const value = scope[id] ?? null;
      const word = typeof value === 'string' ? (words.outcomes[value] ?? value) : value;
      return words.known(name ?? id, value === null ? words.noValue : formatValue(word, type));
    });
}

const label = ({ name }: Flow): string => name ?? words.otherWay;

function whyAt(gateway: Id, { took, reasons }: Frame, stage: Stage): Why[] {
  const ways = stage.process.flows.filter(({ from }) => from === gateway);
  const heard = reasons.filter(({ at }) => ways.some(({ id }) => id === at));
  const taken = ways.filter(({ id }) => took.includes(id));
  if (heard.length === 0 || taken.length === 0) return [];
  const isTrue = ({ id }: Flow): boolean => heard.some(({ at, value }) => at === id && value);
  const no = ways.filter(({ id }) => heard.some(({ at, value }) => at === id && !value));
  return [
    {
      gateway,
      title: stage.process.nodes.find(({ id }) => id === gateway)?.name ?? '',
      said: [
        ...no.map((way) => words.not(label(way))),
        ...taken.map((way) => (isTrue(way) ? words.because(label(way)) : words.otherwise(label(way)))),
      ],
      known: [...new Set(heard.flatMap((reason) => knownTo(reason, stage)))],
    },
  ];
}

/** Every choice an entry of the log made. */
export const whyOf = (frame: Frame, stage: Stage): Why[] =>
  stage.process.nodes.filter(({ type }) => type === 'gateway').flatMap(({ id }) => whyAt(id, frame, stage));
