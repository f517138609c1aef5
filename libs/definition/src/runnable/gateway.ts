import { fault, type Fault, type Path } from '../fault.ts';
import type { Gateway, GatewayKind } from '../nodes/gateway.ts';

const runs: GatewayKind[] = ['exclusive', 'parallel'];

export const gatewayFaults = ({ gateway, id }: Gateway, at: Path): Fault[] =>
  runs.includes(gateway) ? [] : [fault('gatewayYet', [...at, 'gateway'], gateway, id)];
