import type { Model, Process } from '@samskab/definition';
import { compile, enabled, fold, replayedAsk, type Entry, type Plan, type State } from '@samskab/engine';
import { followed } from '../../src/explore/domains.ts';
import { explore } from '../../src/explore/explore.ts';
import { graphOf } from '../../src/graph/graph.ts';
import type { Finding, RuleId } from '../../src/index.ts';
import { UNFINISHED } from '../../src/money/accounts.ts';
import { play, type Played } from '../../src/money/play.ts';
import { flowLens } from '../../src/verify.ts';

type Shown = { plan: Plan; process: Process; log: Entry[]; state: State; finding: Finding };
type Fault = (shown: Shown) => boolean;

/** People's own exits, and what moves no token. */
const asides = ['caseCancelled', 'variablesSet', 'tokensMoved', 'migrated', 'incidentRetried', 'incidentResolved'];
/** Nothing may come to any token; late results of work that has lost its own are none's. */
const isStill = ({ plan, state }: Shown): boolean =>
  state.status === 'running' &&
  enabled(plan, state).every(
    ({ type, id }) => asides.includes(type) || !Object.hasOwn(state.instances, id.split('/')[0]!),
  );

const standing = ({ instances }: State): string[] => Object.values(instances).map(({ node }) => node);

const neverEnds: Fault = ({ plan, process, state }) => {
  const graph = graphOf(process);
  const domains = followed(process);
  const { places } = explore({ plan, graph, domains, limit: 1_000, from: state, whole: true }, flowLens(domains));
  return state.status === 'running' && places.every(({ fate }) => fate !== 'ended');
};

const pilesUp: Fault = ({ plan, log }) => {
  const counts = log.map((_, index) => standing(fold(plan, log.slice(0, index + 1))).toSorted());
  const last = counts.at(-1)!;
  return counts.some((before) => before.length < last.length && before.every((node) => last.includes(node)));
};

const ledgerRefuses =
  (refused?: string): Fault =>
  (shown) => {
    const [element] = shown.finding.elements;
    return posted(shown).refusals.some(({ node, refused: code }) => node === element && (!refused || code === refused));
  };

const moneyLies: Fault = (shown) => {
  const { lines, refusals } = posted(shown);
  const line = shown.process.moneyLines.find(({ id }) => id === shown.finding.elements.at(-1))!;
  const left = UNFINISHED[line.kind].some((state) => lines[line.id]![state as 'granted'] > 0);
  return shown.state.status === 'ended' && refusals.length === 0 && left;
};

const posted = ({ plan, process, log }: Shown): Played =>
  play(plan, process, log, ({ answers }) => replayedAsk(answers).ask)!;

const faults: Partial<Record<RuleId, Fault>> = {
  'can-always-end': neverEnds,
  'ends-properly': (shown) => isStill(shown) && Object.values(shown.state.scopes).some(({ outcome }) => outcome),
  'tokens-bounded': pilesUp,
  'one-at-a-time': ({ state, finding }) => standing(state).filter((node) => node === finding.elements[0]).length > 1,
  'some-way-open': ({ state, finding }) =>
    state.incidents.some(({ code, node }) => code === 'noBranch' && node === finding.elements[0]),
  'money-covered': ledgerRefuses(),
  'grant-decided': ledgerRefuses('noDecision'),
  'money-not-left': moneyLies,
};

/** Whether the rule's findings carry a way to the fault. */
export const isPlayable = (rule: RuleId): boolean => rule in faults;

/** Plays a counterexample by the engine, and the ledger for money, and looks whether the fault is there. */
export const showsItsFault = (model: Model, finding: Finding): boolean => {
  const { counterexample } = finding;
  const fault = faults[finding.rule];
  if (!counterexample || !fault) return false;
  const plan = compile(model);
  const { log } = counterexample;
  return fault({ plan, process: model.processes[0]!, log, state: fold(plan, log), finding });
};
