import type { Gateway, Id } from '@samskab/definition';
import { pass } from '../../run/leave.ts';
import type { Run } from '../../run/run.ts';
import { change, remove } from '../../run/tokens.ts';
import type { Instance } from '../../types/state.ts';
import type { Behaviour } from '../behaviour.ts';

/**
 * Fires when a token waits at every incoming flow, and takes one from each: the oldest. What is left over waits for the
 * next round (BPMN 2.0.2 § 13.3.2); the one that came last is the one that goes on.
 */
export const parallel: Behaviour<Gateway> = {
  enter: (run, token, { incoming, outgoing }) => {
    const partners = incoming.filter((flow) => flow !== token.via).map((flow) => oldest(run, token, flow));
    if (partners.every((partner) => partner !== undefined)) {
      for (const partner of partners) remove(run, partner, 'joined');
      pass(run, token, outgoing, partners);
    } else change(run, token.id, { phase: 'waiting' });
    return undefined;
  },
};

const oldest = ({ state }: Run, { node, scope }: Instance, via: Id): Instance | undefined =>
  Object.values(state.instances).find(
    (other) => other.node === node && other.scope === scope && other.via === via && other.phase === 'waiting',
  );
