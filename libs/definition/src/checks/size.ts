import { limits } from '../basics.ts';
import { fault, type Fault } from '../fault.ts';
import type { Parts } from '../parse/parts.ts';

export const checkSize = ({ processes }: Parts): Fault[] => {
  const count = processes.reduce((sum, { nodes }) => sum + nodes.length, 0);
  return count > limits.nodes ? [fault('tooManyNodes', ['processes'], String(count))] : [];
};
