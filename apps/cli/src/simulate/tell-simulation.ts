import type { Move } from '@samskab/engine';
import type { Simulated, Taken } from './simulate.ts';

/** A simulation as a person reads it: what happened, where the tokens went, and where the case stands. */
export const tellSimulation = ({ steps, status, outcome, standing, incidents, money }: Simulated): string[] => [
  ...steps.map(line),
  '',
  `  ${status}${outcome === undefined ? '' : `: ${outcome}`}`,
  ...(standing.length > 0 ? [`  stands at ${standing.join(', ')}`] : []),
  ...incidents.map(({ node, code }) => `  incident at ${node}: ${code}`),
  ...money.refusals.map(({ node, refused }) => `  the ledger refuses ${node}: ${refused}`),
];

const line = (taken: Taken, index: number): string => {
  const { event } = taken;
  const said = taken.ok ? `→ ${came(taken.moves)}` : `✗ ${taken.code}`;
  return `${String(index).padStart(4)}  ${event.at.slice(0, 10)}  ${event.type.padEnd(16)}  ${said}`;
};

const came = (moves: readonly Move[]): string =>
  moves.flatMap(({ node, what }) => (what === 'entered' ? [node] : [])).join(', ') || '–';
