import type { Activity, Process, Type } from '@samskab/definition';
import type { Step, Value, Variant } from '../src/scenario.ts';
import { nodesById, pattern, patternKeys } from './support/pattern.ts';

const isDate = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
const dayOf = (start: string, date: string): number => (Date.parse(date) - Date.parse(start)) / 86_400_000;

const fits = (type: Type, value: Value): boolean => {
  if (typeof type === 'object') return 'choice' in type && typeof value === 'string' && type.choice.includes(value);
  if (type === 'money') return Number.isSafeInteger(value) && Number(value) >= 0;
  if (type === 'date') return typeof value === 'string' && isDate(value);
  if (type === 'file') return typeof value === 'object' && value.name !== '' && value.mediaType.includes('/');
  if (type === 'number' || type === 'boolean') return typeof value === type;
  return typeof value === 'string' && value !== '';
};

/** The node a step does, and what is filled in there; time alone does neither. */
const doing = (step: Step): { node: string; data: Readonly<Record<string, Value>> }[] => {
  if (step.do === 'complete') return [{ node: step.task, data: step.data }];
  return step.do === 'decide' || step.do === 'handOver' ? [{ node: step.item, data: step.data }] : [];
};

const misfilled = (process: Process, activity: Activity, data: Readonly<Record<string, Value>>): string[] => {
  const types = new Map(process.variables.map(({ id, type }) => [id, type]));
  const fields = activity.form ?? [];
  const unknown = Object.keys(data).filter((name) => !fields.some(({ variable }) => variable === name));
  const missing = fields
    .filter((f) => f.required && !f.visible && data[f.variable] === undefined)
    .map((f) => f.variable);
  const wrong = Object.entries(data).filter(([name, value]) => !fits(types.get(name) ?? 'text', value));
  return [...unknown, ...missing, ...wrong.map(([name]) => name)].map((name) => `${activity.id}.${name}`);
};

/** How many sit in the body that decides at a node: 27 in the council, in a steering group as many as the town last elected. */
const seatsAt = (process: Process, steps: readonly Step[], decision: Step & { do: 'decide' }): number => {
  const node = process.nodes.find(({ id }) => id === decision.item);
  if (node?.type !== 'activity' || node.facet?.kind !== 'checkpoint')
    throw new Error(`${decision.item} is no checkpoint`);
  if (node.facet.body === 'council') return 27;
  const before = steps.slice(0, steps.indexOf(decision)).flatMap(doing);
  return Number(before.findLast(({ data }) => data['steeringCount'])?.data['steeringCount']);
};

const stories = patternKeys.flatMap((key) =>
  Object.entries(pattern(key).scenario.variants).map(([name, variant]): [string, string, Variant] => [
    key,
    name,
    variant,
  ]),
);

describe.each(patternKeys)('the scenario of %s', (key) => {
  const { process, scenario } = pattern(key);
  const told = Object.values(scenario.variants);

  it('belongs to its pattern and has a main story', () => {
    expect(scenario.pattern).toBe(key);
    expect(Object.keys(scenario.variants)).toContain(scenario.main);
  });

  it('has every task done by somebody and every boundary event fire in some story', () => {
    const visited = new Set(told.flatMap(({ steps }) => steps.flatMap(doing).map(({ node }) => node)));
    const waited = new Set(
      told.flatMap(({ steps }) => steps.flatMap((step) => (step.do === 'wait' ? step.fires : []))),
    );
    const people = process.nodes.filter((node) => node.type === 'activity' && node.activity === 'user');
    const boundaries = process.nodes.filter((node) => node.type === 'event' && node.position === 'boundary');
    expect(people.filter(({ id }) => !visited.has(id)).map(({ id }) => id)).toEqual([]);
    expect(boundaries.filter(({ id }) => !waited.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(stories)('the story %s, %s', (key, _name, variant) => {
  const { process, model } = pattern(key);
  const nodes = nodesById(process);
  const { start, steps } = variant;

  it('begins with a message the drawing waits for', () => {
    expect(model.roots).toContainEqual(expect.objectContaining({ id: start.message, kind: 'message' }));
  });

  it('counts its days as the calendar does, and never goes back in time', () => {
    expect(steps.map(({ day }) => day)).toEqual(steps.map(({ date }) => dayOf(start.date, date)));
    expect(steps.map(({ day }) => day)).toEqual(steps.map(({ day }) => day).toSorted((a, b) => a - b));
  });

  it('fills in every form as it asks', () => {
    const faults = steps.flatMap(doing).flatMap(({ node, data }) => {
      const activity = nodes.get(node);
      return activity?.type === 'activity' ? misfilled(process, activity, data) : [`${node} is no activity`];
    });
    expect(faults).toEqual([]);
  });

  it('lets those act whose task it is', () => {
    const strangers = steps.filter((step) => {
      if (step.do !== 'complete') return false;
      const node = nodes.get(step.task);
      return node?.type !== 'activity' || node.role !== step.actor;
    });
    expect(strangers).toEqual([]);
  });

  it('decides with a quorum, and with as many votes as may vote', () => {
    const decided = steps.flatMap((step) => (step.do === 'decide' ? [step] : []));
    const votes = ({ votes: cast }: (typeof decided)[number]) => cast && cast.for + cast.against + cast.abstain;
    const isQuorate = (decision: (typeof decided)[number]) => {
      const seats = seatsAt(process, steps, decision);
      return decision.present >= seats / 2 && decision.present <= seats;
    };
    expect(decided.filter((decision) => !isQuorate(decision))).toEqual([]);
    expect(decided.filter(({ date, meeting }) => date !== meeting)).toEqual([]);
    expect(decided.filter((d) => d.votes && votes(d) !== d.present - d.disqualified.length)).toEqual([]);
  });

  it('waits only for timers', () => {
    const fired = steps.flatMap((step) => (step.do === 'wait' ? step.fires : [])).map((id) => nodes.get(id));
    expect(fired.filter((node) => node?.type !== 'event' || node.on[0]?.kind !== 'timer')).toEqual([]);
  });

  it('loses no krone: what a line holds never grows less, and on all but a frame it stays the same', () => {
    const lines = process.moneyLines;
    const tellings = [...steps.flatMap(({ money }) => (money ? [money] : [])), variant.money];
    const sums = (line: string) => tellings.map((money) => Object.values(money[line] ?? {}).reduce((a, b) => a + b, 0));
    const losing = lines.filter(({ id, kind }) => {
      const held = sums(id).filter((sum, index, all) => sum > 0 || index > all.findIndex((one) => one > 0));
      return held.some((sum, index) => index > 0 && (kind === 'frame' ? sum < held[index - 1]! : sum !== held[0]));
    });
    const known = lines.map(({ id }) => id);
    expect(losing).toEqual([]);
    expect(tellings.flatMap((money) => Object.keys(money)).filter((line) => !known.includes(line))).toEqual([]);
  });

  it('ends at an end of the drawing', () => {
    expect(nodes.get(variant.ends)).toMatchObject({ type: 'event', position: 'end' });
  });
});
