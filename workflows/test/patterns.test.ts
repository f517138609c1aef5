import { layoutSchema, parseModel } from '@samskab/definition';
import {
  collisions,
  confusions,
  middle,
  orthogonal,
  segments,
  touches,
  trespasses,
  unreadable,
} from './support/geometry.ts';
import { nodesById, pattern, patternKeys, readPattern } from './support/pattern.ts';

describe.each(patternKeys)('the drawing of %s', (key) => {
  const { model, process } = pattern(key);
  const nodes = nodesById(process);
  const activities = process.nodes.filter((node) => node.type === 'activity');

  it('is a model without faults', () => {
    expect(parseModel(readPattern(key, 'definition'))).toMatchObject({ ok: true });
  });

  it('is one executable process that is called by its key', () => {
    expect(model.processes).toHaveLength(1);
    expect(process).toMatchObject({ key, executable: true });
  });

  it('says in words what every node and every answer is', () => {
    const silent = process.nodes.filter(
      (node) => !node.name && !(node.type === 'gateway' && node.gateway === 'parallel'),
    );
    const answers = process.flows.filter((flow) => {
      const source = nodes.get(flow.from);
      return source?.type === 'gateway' && source.gateway === 'exclusive' && !flow.name;
    });
    expect([...silent, ...answers]).toEqual([]);
  });

  it('keeps every condition short enough for its pill, and every question ends in a question mark', () => {
    const questions = process.nodes.filter((node) => node.type === 'gateway' && node.gateway === 'exclusive');
    expect(process.flows.filter(({ name }) => name && name.length > 18)).toEqual([]);
    expect(questions.filter(({ name }) => !name?.endsWith('?'))).toEqual([]);
  });

  it('names somebody who acts at every activity', () => {
    const roles = new Set(process.roles.map(({ id }) => id));
    expect(activities.filter((activity) => !activity.role || !roles.has(activity.role))).toEqual([]);
  });

  it('has a way out of every question that needs no condition', () => {
    const dead = process.nodes.filter(
      (node) =>
        node.type === 'gateway' &&
        node.gateway === 'exclusive' &&
        process.flows
          .filter((flow) => flow.from === node.id && flow.when === undefined)
          .map(({ id }) => id)
          .join() !== node.default,
    );
    expect(dead).toEqual([]);
  });

  it('gives everybody who waits for a person a deadline', () => {
    expect(activities.filter(({ activity, due }) => activity === 'user' && !due).map(({ id }) => id)).toEqual([]);
  });

  it('never approves by the default way out of a council checkpoint', () => {
    const outcomes = activities.flatMap(({ facet }) => (facet?.kind === 'checkpoint' ? [facet.outcome] : []));
    const approving = process.flows.filter(({ when }) =>
      outcomes.some((name) => when?.includes(`${name} = "approved"`)),
    );
    expect(approving.length).toBeGreaterThanOrEqual(outcomes.length);
    expect(
      approving.filter((flow) => process.nodes.some((node) => 'default' in node && node.default === flow.id)),
    ).toEqual([]);
  });

  it('grants only what a checkpoint decided', () => {
    const grants = activities.flatMap(({ facet }) =>
      facet?.kind === 'funding' && facet.op === 'grant' ? [facet] : [],
    );
    const decided = grants.map(({ decidedBy }) => nodes.get(decidedBy ?? ''));
    expect(decided.every((node) => node?.type === 'activity' && node.facet?.kind === 'checkpoint')).toBe(true);
  });

  it('asks every checkpoint for the decision, the dissent and the minutes', () => {
    const checkpoints = activities.filter(({ facet }) => facet?.kind === 'checkpoint');
    const asked = checkpoints.map(({ form }) => form?.map(({ variable }) => variable) ?? []);
    expect(asked).toEqual(checkpoints.map(() => expect.arrayContaining(['decisionText', 'dissent', 'minutesRef'])));
  });

  it('asks that nobody is named where disagreement is written down', () => {
    const dissent = activities.flatMap(({ form }) => form ?? []).filter(({ variable }) => variable === 'dissent');
    expect(dissent.filter(({ help }) => help !== 'Skriv ingen navne')).toEqual([]);
  });

  it('keeps people’s names personal', () => {
    expect(process.variables.filter(({ type, personal }) => type === 'party' && !personal)).toEqual([]);
  });

  it('has every node in exactly one phase, in the order of the phases', () => {
    expect(process.lanes.flatMap((lane) => lane.nodes)).toEqual(process.nodes.map(({ id }) => id));
    expect(process.lanes.filter(({ role }) => role)).toEqual([]);
  });

  it('lets recommendations, phases and steps speak only of what the case knows', () => {
    const known = new Set(process.variables.map(({ id }) => id));
    const texts = [
      process.doc ?? '',
      ...[...process.lanes, ...process.nodes].map(({ doc }) => doc ?? ''),
      ...activities.map(({ facet }) => (facet?.kind === 'checkpoint' ? facet.recommendation : '')),
    ];
    const spoken = texts.flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? ''));
    expect(spoken.length).toBeGreaterThan(0);
    expect(spoken.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe.each(patternKeys)('the layout of %s', (key) => {
  const drawn = pattern(key);
  const { process, plane } = drawn;
  const nodes = nodesById(process);

  it('is a layout of this drawing and of nothing else', () => {
    expect(layoutSchema.safeParse(readPattern(key, 'layout')).error).toBeUndefined();
    expect(plane.of).toBe(process.id);
    expect(Object.keys(plane.shapes).sort()).toEqual([...process.lanes, ...process.nodes].map(({ id }) => id).sort());
    expect(Object.keys(plane.edges).sort()).toEqual(process.flows.map(({ id }) => id).sort());
  });

  it('lets no two nodes stand on each other', () => {
    expect(collisions(drawn)).toEqual([]);
  });

  it('puts every boundary event on the edge of its host', () => {
    const off = process.nodes.filter(
      (node) =>
        node.type === 'event' &&
        node.attachedTo !== undefined &&
        !touches(nodes.get(node.attachedTo)!, plane.shapes[node.attachedTo]!, middle(plane.shapes[node.id]!)),
    );
    expect(off).toEqual([]);
  });

  it('draws every flow with right angles, from border to border', () => {
    const loose = process.flows.filter(({ id, from, to }) => {
      const { points } = plane.edges[id]!;
      const ends =
        touches(nodes.get(from)!, plane.shapes[from]!, points[0]!) &&
        touches(nodes.get(to)!, plane.shapes[to]!, points.at(-1)!);
      return !ends || !segments(points).every(orthogonal);
    });
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  it('leads no flow through a node', () => {
    expect(trespasses(drawn)).toEqual([]);
  });

  it('lays no flow on another, unless both leave or reach the same node', () => {
    expect(confusions(drawn)).toEqual([]);
  });

  it('keeps every name and every answer readable', () => {
    expect(unreadable(drawn)).toEqual([]);
  });

  it('puts every answer on its own flow, and every node in the row of its phase', () => {
    const named = process.flows.filter(({ name }) => name);
    expect(named.filter(({ id }) => !plane.edges[id]!.label)).toEqual([]);
    const outside = process.lanes.flatMap((lane) => {
      const row = plane.shapes[lane.id]!;
      return lane.nodes.filter((id) => {
        const [x, y] = middle(plane.shapes[id]!);
        return x < row.x || x > row.x + row.w || y < row.y || y > row.y + row.h;
      });
    });
    expect(outside).toEqual([]);
  });
});
