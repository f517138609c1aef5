import type { Event, Flow, Gateway, Id, Node, Process, Variable } from '@samskab/definition';

/** What is done to the paper, one after the other. */
export type Deed =
  | { do: 'begin'; node: Event }
  | { do: 'add'; node: Node; after: Id }
  | { do: 'hang'; node: Event; host: Id }
  | { do: 'join'; from: Id; to: Id }
  | { do: 'say'; question: Gateway; ways: Flow[] };

export type Plan = {
  deeds: Deed[];
  /** What the case knows, as it is drawn: first what no form asks for before it is read, then each as a form asks for it. */
  known: Variable[];
  /** How many of them are made before the first step. */
  first: number;
};

const asks = (node: Node): node is Gateway => node.type === 'gateway' && node.gateway === 'exclusive';

/** Along the flows, the first way first to its end: every way is drawn out of the step it leaves. */
function deedsOf({ nodes, flows }: Process): Deed[] {
  const drawn = new Set<Id>();
  const begin = nodes.find((node): node is Event => node.type === 'event' && node.position === 'start') as Event;
  const hanging = (host: Id) =>
    nodes.filter((node): node is Event => node.type === 'event' && node.attachedTo === host);
  const visit = (node: Node): Deed[] => {
    drawn.add(node.id);
    const events = hanging(node.id);
    const hung = events.map((event): Deed => ({ do: 'hang', node: event, host: node.id }));
    return [...hung, ...lead(node), ...events.flatMap(visit)];
  };
  const lead = (node: Node): Deed[] => {
    const ways = flows.filter(({ from }) => from === node.id);
    const drawing = ways.flatMap(({ to }): Deed[] => {
      const target = nodes.find(({ id }) => id === to) as Node;
      if (drawn.has(to)) return [{ do: 'join', from: node.id, to }];
      return [{ do: 'add', node: target, after: node.id }, ...visit(target)];
    });
    return asks(node) ? [...drawing, { do: 'say', question: node, ways }] : drawing;
  };
  return [{ do: 'begin', node: begin }, ...visit(begin)];
}

/** What a deed asks for in its form. */
const formOf = (deed: Deed) => ('node' in deed && deed.node.type === 'activity' ? (deed.node.form ?? []) : []);
/** Where a decision is kept. */
export const outcomeOf = (node: Node): Id | undefined =>
  node.type === 'activity' && node.facet?.kind === 'checkpoint' ? node.facet.outcome : undefined;

const reads = (deed: Deed, id: Id): boolean => {
  const said = deed.do === 'say' ? deed.ways : 'node' in deed ? { ...deed.node, form: undefined } : {};
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(JSON.stringify(said));
};

const plain = ({ input, constant, personal, closed }: Variable): boolean => !input && !constant && !personal && !closed;

/** By the form that first asks for it, unless it is read before, or is more than an answer. */
function askedBy(variable: Variable, deeds: readonly Deed[]): number {
  const asked = deeds.findIndex((deed) => formOf(deed).some((field) => field.variable === variable.id));
  const read = deeds.findIndex((deed) => reads(deed, variable.id));
  return plain(variable) && asked >= 0 && (read < 0 || asked <= read) ? asked : -1;
}

export function planOf(process: Process): Plan {
  const deeds = deedsOf(process);
  const brought = deeds.findIndex((deed) => 'node' in deed && outcomeOf(deed.node) !== undefined);
  const decides = deeds[brought];
  const outcome = decides && 'node' in decides ? outcomeOf(decides.node) : undefined;
  const place = (variable: Variable): number => (variable.id === outcome ? brought - 0.5 : askedBy(variable, deeds));
  const inForm = (variable: Variable): number =>
    formOf(deeds[place(variable)] as Deed).findIndex((field) => field.variable === variable.id);
  const known = process.variables.toSorted(
    (a, b) => place(a) - place(b) || (place(a) >= 0 ? inForm(a) - inForm(b) : 0),
  );
  return { deeds, known, first: known.filter((variable) => place(variable) < 0 && variable.id !== outcome).length };
}
