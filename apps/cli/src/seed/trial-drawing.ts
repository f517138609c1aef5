import { parseModel } from '@samskab/definition';
import type { Flow, Model, Node, Process } from '@samskab/definition';

const AND_JOIN = 'volunteers-told';

/**
 * The draft somebody is trying out: the village bus, with two mistakes a beginner makes. Of two messages that may both be
 * needed, the drawing waits for both, so that a town that founds its association in time is never done (a deadlock); and
 * where the council says no, nobody takes back the money that was expected (a leak).
 */
export function trialDrawing(pattern: Model, key: string, name: string): Model {
  const [process, ...others] = pattern.processes;
  if (!process) throw new Error('the pattern has no process');
  const tried = { ...pattern, name, processes: [{ ...leaking(waiting(process)), key, name }, ...others] };
  const parsed = parseModel(tried);
  if (!parsed.ok) throw new Error(`the trial is no drawing: ${JSON.stringify(parsed.faults)}`);
  return parsed.model;
}

const flow = (from: string, to: string): Flow => ({ id: `f-${from}-${to}`, from, to });
const rerouted = (flows: readonly Flow[], from: string, to: string): Flow[] =>
  flows.map((one) => (one.to === from ? { ...one, to } : one));

function waiting(process: Process): Process {
  const slower: Node[] = [
    {
      ...{ id: 'association-slower', name: '120 dage', type: 'event', position: 'boundary' },
      ...{ attachedTo: 'found-association', interrupting: false },
      on: [{ id: 'association-slower.t', kind: 'timer', time: { duration: 'duration("P120D")' } }],
    },
    {
      ...{ id: 'ask-neighbours', name: 'Spørg nabobyerne', type: 'activity', activity: 'send' },
      ...{ role: 'case-worker', facet: { kind: 'notification', to: 'residents' } },
    },
    { id: AND_JOIN, type: 'gateway', gateway: 'parallel' },
  ];
  const flows = [
    ...rerouted(process.flows, 'volunteers-called', AND_JOIN),
    flow('association-slower', 'ask-neighbours'),
    flow('ask-neighbours', AND_JOIN),
    flow(AND_JOIN, 'volunteers-called'),
  ];
  const lanes = process.lanes.map((lane) =>
    lane.nodes.includes('call-volunteers') ? { ...lane, nodes: [...lane.nodes, ...slower.map(({ id }) => id)] } : lane,
  );
  return { ...process, nodes: [...process.nodes, ...slower], flows, lanes };
}

function leaking(process: Process): Process {
  const nodes = process.nodes.filter(({ id }) => id !== 'withdraw-saving');
  const flows = rerouted(process.flows, 'withdraw-saving', 'tell-refused');
  const lanes = process.lanes.map((lane) => ({ ...lane, nodes: lane.nodes.filter((id) => id !== 'withdraw-saving') }));
  return { ...process, nodes, lanes, flows: flows.filter(({ from }) => from !== 'withdraw-saving') };
}
