import type { Activity, Event, Facet, Gateway, Node } from '@samskab/definition';
import { inspectorTexts as t } from '../../texts/inspector.ts';
import type { Entry, Section } from './control.ts';
import { facetEntries, saidBy } from './facets.ts';

export const named = (label: string = t.name): Entry => ({ control: 'line', at: ['name'], label });
/** A text that may name what the case knows. */
export const told = (label: string = t.doc): Entry => ({
  control: 'template',
  at: ['doc'],
  label,
  help: t.docHelp,
  optional: true,
});
export const described = (label: string = t.doc, help: string = t.docHelp): Entry => ({
  control: 'paragraph',
  at: ['doc'],
  label,
  help,
});
const mappings = (member: 'input' | 'output', label: string, foreign = false): Entry => ({
  control: 'mappings',
  at: [member],
  label,
  foreign,
});

/** What the movement does not ask for is shown only where it has been said. */
function asked(facet: Facet, { at }: Entry): boolean {
  const member = at.at(-1) ?? '';
  if (facet.kind !== 'funding' || !(member in saidBy)) return true;
  const key = member as keyof typeof saidBy;
  return saidBy[key].includes(facet.op) || facet[key] !== undefined;
}

const facetSections = (facet: Facet | undefined): Section[] =>
  facet
    ? [
        {
          ...(facet.kind === 'funding' && { title: t.sections.money }),
          entries: facetEntries[facet.kind].filter((entry) => asked(facet, entry)),
        },
      ]
    : [];

const ofPeople: readonly Section[] = [
  { title: t.sections.form, entries: [{ control: 'form', at: ['form'], label: t.sections.form }] },
  { title: t.sections.due, entries: [{ control: 'due', at: ['due'], label: t.sections.due }] },
];

/** Which row it stands in; what hangs on a step stands where the step does. */
const phase: Entry = { control: 'phase', at: [], label: t.inPhase };

/** First what the kind of work is about; then who does it, and what all work is asked. */
function ofActivity({ activity, facet }: Activity): Section[] {
  const sent = facet?.kind === 'notification';
  const role: Entry = { control: 'role', at: ['role'], label: t.role, optional: true };
  const decides = facet?.kind === 'checkpoint';
  return [
    { entries: [named(), ...(decides ? [] : [role]), ...(sent ? [described(t.notifyDoc)] : [])] },
    ...facetSections(facet),
    ...(activity === 'user' ? ofPeople : []),
    ...(sent ? [{ title: t.sections.input, entries: [mappings('input', t.sections.input)] }] : []),
    { title: t.sections.output, entries: [mappings('output', t.sections.output)] },
    { entries: [...(decides ? [role] : []), ...(sent ? [] : [described()]), phase] },
  ];
}

const ofGateway = ({ gateway }: Gateway): Section[] => [
  {
    entries: [
      { control: 'gateway', at: ['gateway'], label: t.gatewayKind },
      named(gateway === 'parallel' ? t.name : t.question),
      described(),
      phase,
    ],
  },
  { title: t.sections.ways, entries: [{ control: 'ways', at: ['default'], label: t.sections.ways }] },
];

const timed = (event: Event): Section => ({
  title: t.sections.when,
  entries: [
    { control: 'timer', at: ['on', '0', 'time'], label: t.timer },
    ...(event.position === 'boundary'
      ? [{ control: 'tick', at: ['interrupting'], label: t.interrupting, unlessSaid: true } as const]
      : []),
  ],
});

const triggered = (event: Event): Section[] => {
  const kind = event.on[0]?.kind;
  if (kind === 'timer') return [timed(event)];
  if (kind !== 'message') return [];
  return [{ title: t.sections.starts, entries: [{ control: 'message', at: ['on', '0', 'ref'], label: t.message }] }];
};

function ofEvent(event: Event): Section[] {
  const foreign = event.on[0]?.kind === 'message';
  const begins: Entry[] =
    event.position === 'start'
      ? [{ control: 'beginsBy', at: ['role'], label: t.beginsBy, help: t.beginsByHelp, optional: true }]
      : [];
  return [
    { entries: [named(), ...begins, described(), ...(event.position === 'boundary' ? [] : [phase])] },
    ...triggered(event),
    ...(event.position === 'end'
      ? []
      : [
          {
            title: foreign ? t.sections.letter : t.sections.output,
            entries: [mappings('output', foreign ? t.sections.letter : t.sections.output, foreign)],
          },
        ]),
  ];
}

const byType: { [T in Node['type']]: (node: Extract<Node, { type: T }>) => Section[] } = {
  activity: ofActivity,
  gateway: ofGateway,
  event: ofEvent,
};

/** What can be said about a node. */
export const describeNode = (node: Node): Section[] => byType[node.type](node as never);
