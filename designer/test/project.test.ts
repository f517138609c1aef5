import type { Layout, Node, Process } from '@samskab/definition';
import { notRunning } from '../src/canvas/live.ts';
import { project } from '../src/canvas/project.ts';
import { layout, process, texts } from './village-bus.ts';

const drawn = project(process, layout, notRunning, texts);
const view = (id: string) => drawn.nodes.find((node) => node.id === id)?.view;

describe('the drawing of the village bus', () => {
  it('shows every node and every flow the layout places', () => {
    expect(drawn.nodes).toHaveLength(process.nodes.length);
    expect(drawn.flows).toHaveLength(process.flows.length);
  });

  it.each([
    ['town-meeting', 'meeting', 'groups'],
    ['council-decides', 'council', 'how-to-reg'],
    ['expect-saving', 'funding', 'payments'],
    ['order-timetable', 'order', 'send'],
    ['hand-over-bus', 'handover', 'handover'],
    ['found-association', 'association', 'person-add'],
    ['call-volunteers', 'notification', 'notifications'],
    ['evaluate', 'evaluation', 'star'],
    ['answer-town', 'task', 'assignment'],
    ['town-asks', 'event', 'email'],
    ['association-slow', 'boundary', 'time'],
    ['q-council', 'gateway', undefined],
  ])('draws %s as a %s with the sign %s', (id, kind, icon) => {
    expect(view(id)).toMatchObject({ kind });
    expect(view(id)?.icon).toBe(icon);
  });

  it('colours a node by who acts', () => {
    expect(view('give-up-route')?.side).toBe('citizens');
    expect(view('calculate')?.side).toBe('municipality');
    expect(view('council-decides')?.side).toBe('council');
    expect(view('authority-plans')?.side).toBe('other');
  });

  it('says who and how long in the third line', () => {
    expect(view('give-up-route')?.meta).toBe('Lokalrådet, 10\u00a0hverdage');
  });

  it('dashes the edge of expected money and draws that of real money', () => {
    expect(view('expect-saving')?.money).toBe('expected');
    expect(view('free-first')?.money).toBe('real');
  });

  it('names the two parties of a hand-over, the municipality as one', () => {
    expect(view('hand-over-bus')?.handover).toEqual({
      from: { name: 'Kommune', side: 'municipality' },
      to: { name: 'Foreningen', side: 'citizens' },
    });
  });

  it('draws a boundary event after its host, so that it stands on it', () => {
    const order = drawn.nodes.map(({ id }) => id);
    expect(order.indexOf('gap-open')).toBeGreaterThan(order.indexOf('close-gap'));
  });

  it('heads each row by its number and name', () => {
    expect(drawn.phases.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Byen vælger',
      '2 Penge og forening',
      '3 Byrådet beslutter',
      '4 Køreplanen',
      '5 Bussen kommer',
      '6 Bussen kører',
    ]);
    expect(drawn.rows).toHaveLength(6);
  });

  it('puts conditions in words on their flows', () => {
    const flow = drawn.flows.find(({ id }) => id === 'f-q-council-q-gap');
    expect(flow?.label).toBe('godkendt');
    expect(flow?.labelAt).toBeDefined();
  });

  it('shows a phase that nothing stands in yet, with room for what is put there', () => {
    const lanes = [...process.lanes, { id: 'next-year', name: 'Næste år', nodes: [] }];
    const below = { x: 16, y: 4000, w: 1200, h: 200 };
    const plane = { ...layout.planes[0]!, shapes: { ...layout.planes[0]!.shapes, 'next-year': below } };
    const { phases, bounds } = project({ ...process, lanes }, { planes: [plane] }, notRunning, texts);
    expect(phases.at(-1)).toMatchObject({ name: 'Næste år', number: 7, at: [68, 4008] });
    expect(bounds.y + bounds.h).toBe(4200);
  });

  it('keeps every node, label and phase name inside its bounds', () => {
    const { x, y, w, h } = drawn.bounds;
    for (const node of drawn.nodes) {
      expect(node.at[0]).toBeGreaterThanOrEqual(x);
      expect(node.at[0] + node.view.w).toBeLessThanOrEqual(x + w);
      expect(node.at[1] + node.view.h).toBeLessThanOrEqual(y + h);
    }
    for (const phase of drawn.phases) expect(phase.at[1]).toBeGreaterThan(y);
  });
});

describe('a running case on its drawing', () => {
  const live = {
    nodes: {
      'write-item': { state: 'done' as const, tokens: 0 },
      'council-decides': { state: 'waiting' as const, tokens: 1, until: 'Venter til 16. dec.' },
    },
    taken: new Set(['f-write-item-council-decides']),
    meta: { 'expect-saving': '100.000 kr.' },
  };
  const running = project(process, layout, live, texts);
  const at = (id: string) => running.nodes.find((node) => node.id === id)?.view;

  it('puts a token on the left edge of the node that has one', () => {
    const shape = layout.planes[0]?.shapes['council-decides'];
    expect(running.tokens).toEqual([
      {
        id: 'token-council-decides',
        node: 'council-decides',
        at: [shape?.x, (shape?.y ?? 0) + (shape?.h ?? 0) / 2],
        count: 1,
      },
    ]);
  });

  it('marks what is done, what waits and until when, and leaves the rest unreached', () => {
    expect(at('write-item')?.state).toBe('done');
    expect(at('council-decides')).toMatchObject({ state: 'waiting', until: 'Venter til 16. dec.' });
    expect(at('order-bus')?.state).toBeUndefined();
  });

  it('writes a date above a node from which a boundary event hangs', () => {
    expect(at('order-timetable')?.untilAbove).toBe(true);
    expect(at('council-decides')?.untilAbove).toBe(false);
  });

  it('marks the flows taken', () => {
    expect(running.flows.filter(({ taken }) => taken).map(({ id }) => id)).toEqual(['f-write-item-council-decides']);
  });

  it('shows an amount the case knows in place of who and how long', () => {
    expect(at('expect-saving')?.meta).toBe('100.000 kr.');
  });
});

describe('a drawing without phases or places', () => {
  const task: Node = { id: 'a', type: 'activity', activity: 'user', name: 'A' };
  const bare: Process = {
    id: 'p',
    key: 'p',
    executable: true,
    variables: [],
    moneyLines: [],
    roles: [],
    nodes: [task],
    flows: [],
    lanes: [],
    artifacts: [],
  };
  const nowhere: Layout = { planes: [] };

  it('leaves out a node without a place', () => {
    const view = project(bare, nowhere, notRunning, texts);
    expect(view.nodes).toEqual([]);
    expect(view.bounds).toEqual({ x: 0, y: 0, w: 0, h: 0 });
  });

  it('has no rows', () => {
    const placed: Layout = { planes: [{ of: 'p', shapes: { a: { x: 0, y: 0, w: 168, h: 64 } }, edges: {} }] };
    const view = project(bare, placed, notRunning, texts);
    expect(view.nodes).toHaveLength(1);
    expect(view.rows).toEqual([]);
  });
});
