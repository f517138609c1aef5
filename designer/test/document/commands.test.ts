import type { Activity, Event, Gateway } from '@samskab/definition';
import { copyOf, createSelection, fragmentText, readFragment } from '../../src/document/index.ts';
import { done, nodeIn, small, ways } from './support.ts';

describe('adding', () => {
  it('puts a node after another, joined to it, to its right', () => {
    const document = small();
    const [meeting = ''] = done(document.dispatch({ do: 'appendNode', after: 'ask', kind: 'meeting' }));
    expect(nodeIn(document, meeting)).toMatchObject({
      name: 'Borgermøde',
      activity: 'user',
      role: 'citizens',
      facet: { kind: 'meeting', form: 'citizensMeeting' },
    });
    expect(ways(document)).toBe(`ask→end ask→${meeting} start→ask`);
  });

  it('does not put it upon another', () => {
    const document = small();
    const [one = ''] = done(document.dispatch({ do: 'appendNode', after: 'ask', kind: 'task' }));
    const { shapes } = document.read().plane;
    expect(shapes[one]?.y).toBeGreaterThan((shapes['end']?.y ?? 0) + 36);
  });

  it('splits a flow, and moves what follows to make room', () => {
    const document = small();
    const [council = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'council' }));
    expect(ways(document)).toBe(`ask→${council} ${council}→end start→ask`);
    const { shapes } = document.read().plane;
    expect(shapes[council]).toMatchObject({ x: 336, y: 72, w: 184 });
    expect(shapes['end']?.x).toBe(336 + 184 + 32);
  });

  it('leaves room for the answers behind a question', () => {
    const document = small();
    const [question = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'question' }));
    const { shapes } = document.read().plane;
    expect(shapes[question]?.x).toBe(304 + 32);
    expect(shapes['end']?.x).toBe(336 + 44 + 112);
  });

  it('puts a step on a way straight down where its end stood, which moves on', () => {
    const document = small();
    const [end = '', way = ''] = done(
      document.dispatch({ do: 'branchNode', from: 'ask', kind: 'end', at: [220, 240] }),
    );
    const [task = ''] = done(document.dispatch({ do: 'insertNode', flow: way, kind: 'task' }));
    const { shapes } = document.read().plane;
    expect(shapes[task]).toMatchObject({ x: 136, y: 208 });
    expect(shapes[end]).toMatchObject({ x: 136 + 168 + 32, y: 222 });
  });

  it('gives a decision an outcome of its own, and a body', () => {
    const document = small();
    const [council = ''] = done(document.dispatch({ do: 'appendNode', after: 'ask', kind: 'council' }));
    const { facet } = nodeIn(document, council) as Activity;
    const outcome = document
      .read()
      .process.variables.find(({ id }) => facet?.kind === 'checkpoint' && id === facet.outcome);
    expect(outcome?.type).toEqual({ choice: ['approved', 'amended', 'rejected', 'sentBack', 'noted', 'forwarded'] });
    expect(document.read().process.roles.map(({ side }) => side)).toEqual(['citizens', 'council']);
  });

  it('takes the nearest task before an order as the place where it was chosen', () => {
    const document = small();
    const [order = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'order' }));
    expect((nodeIn(document, order) as Activity).facet).toEqual({ kind: 'order', decidedBy: 'ask' });
  });

  it('gives money a line, and the line its area', () => {
    const document = small();
    done(document.dispatch({ do: 'appendNode', after: 'ask', kind: 'funding' }));
    const { moneyLines, variables } = document.read().process;
    expect(moneyLines).toHaveLength(1);
    expect(variables.find(({ id }) => id === moneyLines[0]?.area)).toMatchObject({ type: 'area', constant: true });
  });

  it('hangs an event on a task, and not on a gateway', () => {
    const document = small();
    const [late = ''] = done(
      document.dispatch({ do: 'attachBoundary', host: 'ask', kind: 'timerBoundary', interrupting: false }),
    );
    expect(nodeIn(document, late)).toMatchObject({ attachedTo: 'ask', interrupting: false });
    expect(document.read().plane.shapes[late]).toEqual({ x: 150, y: 122, w: 28, h: 28 });
    expect(document.dispatch({ do: 'attachBoundary', host: 'start', kind: 'timerBoundary' })).toEqual({
      ok: false,
      code: 'noHost',
    });
  });
});

describe('joining', () => {
  it.each([
    ['end', 'ask', 'fromEnd'],
    ['ask', 'start', 'intoStart'],
    ['ask', 'ask', 'toItself'],
    ['ask', 'end', 'alreadyJoined'],
    ['ask', 'nowhere', 'unknownElement'],
  ] as const)('refuses %s → %s: %s', (from, to, code) => {
    const document = small();
    const before = document.read();
    expect(document.dispatch({ do: 'connect', from, to })).toEqual({ ok: false, code });
    expect(document.read()).toBe(before);
  });

  it('lets a question lead to one place by two answers', () => {
    const document = small();
    const [question = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'question' }));
    done(document.dispatch({ do: 'connect', from: question, to: 'end' }));
    expect(ways(document)).toContain(`${question}→end ${question}→end`);
  });

  it('leads a flow to another node', () => {
    const document = small();
    const [task = ''] = done(document.dispatch({ do: 'addNode', kind: 'task', at: [600, 300] }));
    done(document.dispatch({ do: 'reconnect', flow: 'to-end', end: 'to', node: task }));
    expect(ways(document)).toBe(`ask→${task} start→ask`);
  });
});

describe('deleting', () => {
  it('closes the chain', () => {
    const document = small();
    done(document.dispatch({ do: 'deleteElements', ids: ['ask'] }));
    expect(ways(document)).toBe('start→end');
  });

  it('goes straight where the deleted stood', () => {
    const document = small();
    const [task = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'task' }));
    done(document.dispatch({ do: 'deleteElements', ids: [task] }));
    expect(document.read().plane.edges['to-end']?.points).toHaveLength(2);
  });

  it('closes a chain of several', () => {
    const document = small();
    const [meeting = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'meeting' }));
    done(document.dispatch({ do: 'deleteElements', ids: ['ask', meeting] }));
    expect(ways(document)).toBe('start→end');
  });

  it('takes what hangs on a node, and lets go of what pointed at it', () => {
    const document = small();
    const [late = ''] = done(document.dispatch({ do: 'attachBoundary', host: 'ask', kind: 'timerBoundary' }));
    const [order = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'order' }));
    done(document.dispatch({ do: 'deleteElements', ids: ['ask'] }));
    expect(nodeIn(document, late)).toBeUndefined();
    expect((nodeIn(document, order) as Activity).facet).toEqual({ kind: 'order', decidedBy: order });
  });

  it('refuses to take the only beginning of a process that runs', () => {
    const outcome = small().dispatch({ do: 'deleteElements', ids: ['start'] });
    expect(outcome).toMatchObject({ ok: false, code: 'malformed', faults: [{ code: 'noStart' }] });
  });

  it('refuses to take a role that a hand-over needs, and lets go of it where one can do without', () => {
    const document = small();
    done(document.dispatch({ do: 'removePart', id: 'citizens' }));
    expect(nodeIn(document, 'ask')).not.toHaveProperty('role');
    document.undo();
    done(document.dispatch({ do: 'appendNode', after: 'ask', kind: 'handover' }));
    expect(document.dispatch({ do: 'removePart', id: 'citizens' })).toMatchObject({ ok: false, code: 'inUse' });
  });
});

describe('moving', () => {
  it('takes along what hangs on a node, and draws its flows anew', () => {
    const document = small();
    const [late = ''] = done(document.dispatch({ do: 'attachBoundary', host: 'ask', kind: 'timerBoundary' }));
    done(document.dispatch({ do: 'moveNodes', ids: ['ask'], by: [64, 192] }));
    const { shapes, edges } = document.read().plane;
    expect([shapes['ask'], shapes[late]].map((shape) => [shape?.x, shape?.y])).toEqual([
      [200, 264],
      [214, 314],
    ]);
    expect(edges['to-ask']?.points.at(-1)).toEqual([200, 296]);
  });

  it('leaves everything else the very same object', () => {
    const document = small();
    const before = document.read();
    done(document.dispatch({ do: 'moveNodes', ids: ['end'], by: [32, 0] }));
    const after = document.read();
    expect(after.model).toBe(before.model);
    expect(after.plane.shapes['ask']).toBe(before.plane.shapes['ask']);
    expect(after.plane.edges['to-ask']).toBe(before.plane.edges['to-ask']);
    expect(after.plane.edges['to-end']).not.toBe(before.plane.edges['to-end']);
  });

  it('moves an event along the edge of its host, and to another host', () => {
    const document = small();
    const [late = ''] = done(document.dispatch({ do: 'attachBoundary', host: 'ask', kind: 'timerBoundary' }));
    const [task = ''] = done(document.dispatch({ do: 'addNode', kind: 'task', at: [484, 332] }));
    done(document.dispatch({ do: 'moveBoundary', id: late, host: task, at: [480, 360] }));
    expect((nodeIn(document, late) as Event).attachedTo).toBe(task);
    expect(document.read().plane.shapes[late]).toMatchObject({ x: 466, y: 350 });
  });
});

describe('changing', () => {
  it('sets members of any element, and takes them away', () => {
    const document = small();
    done(
      document.dispatch({
        do: 'setElement',
        id: 'ask',
        patch: { name: 'Spørg igen', due: { due: { workingDays: '14' } } },
      }),
    );
    expect(nodeIn(document, 'ask')).toMatchObject({ name: 'Spørg igen', due: { due: { workingDays: '14' } } });
    done(document.dispatch({ do: 'setElement', id: 'ask', patch: { due: undefined } }));
    expect(nodeIn(document, 'ask')).not.toHaveProperty('due');
    done(document.dispatch({ do: 'setElement', id: 'process', patch: { closed: true } }));
    expect(document.read().process.closed).toBe(true);
  });

  it('refuses what could not be read, with the faults', () => {
    const outcome = small().dispatch({ do: 'setElement', id: 'ask', patch: { role: 'nobody' } });
    expect(outcome).toMatchObject({ ok: false, code: 'malformed', faults: [{ code: 'unknownRole', id: 'ask' }] });
    expect(small().dispatch({ do: 'setElement', id: 'ask', patch: { id: 'other' } })).toMatchObject({
      code: 'idChange',
    });
  });

  it('lets a variable hold something else, and a node stay what it is', () => {
    const document = small();
    done(document.dispatch({ do: 'setElement', id: 'town', patch: { type: 'area' } }));
    expect(document.read().process.variables[0]?.type).toBe('area');
    expect(document.dispatch({ do: 'setElement', id: 'ask', patch: { type: 'event' } })).toMatchObject({
      code: 'idChange',
    });
  });

  it('keeps a condition off the flow that is taken otherwise', () => {
    const document = small();
    const [question = ''] = done(document.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'question' }));
    const flow = document.read().process.flows.find(({ from }) => from === question)?.id ?? '';
    done(document.dispatch({ do: 'setElement', id: question, patch: { default: flow } }));
    done(document.dispatch({ do: 'setElement', id: flow, patch: { when: 'town = "Nørreby"' } }));
    expect((nodeIn(document, question) as Gateway).default).toBeUndefined();
    done(document.dispatch({ do: 'setElement', id: question, patch: { default: flow } }));
    expect(document.read().process.flows.find(({ id }) => id === flow)).not.toHaveProperty('when');
  });

  it('makes another kind of a node, which keeps its name, its role and what leads to it', () => {
    const document = small();
    done(document.dispatch({ do: 'replaceNode', id: 'ask', kind: 'meeting' }));
    expect(nodeIn(document, 'ask')).toMatchObject({ name: 'Spørg byen', role: 'citizens', facet: { kind: 'meeting' } });
    done(document.dispatch({ do: 'replaceNode', id: 'ask', kind: 'question' }));
    expect(ways(document)).toBe('ask→end start→ask');
    expect(document.dispatch({ do: 'replaceNode', id: 'ask', kind: 'end' })).toEqual({ ok: false, code: 'fromEnd' });
  });

  it('adds a variable and the field that sets it as one', () => {
    const document = small();
    const [variable, field] = [document.newId(), document.newId()];
    done(
      document.dispatch([
        { do: 'addPart', list: 'variables', value: { id: variable, name: 'Rute', type: 'text' } },
        { do: 'setElement', id: 'ask', patch: { form: [{ id: field, variable }] } },
      ]),
    );
    document.undo();
    expect(document.read().process.variables).toHaveLength(1);
    expect(document.read().canUndo).toBe(false);
  });

  it('reads in another order when a step is moved in its list', () => {
    const document = small();
    done(document.dispatch({ do: 'movePart', id: 'end', to: 0 }));
    expect(document.read().process.nodes.map(({ id }) => id)).toEqual(['end', 'start', 'ask']);
    done(document.dispatch({ do: 'movePart', id: 'to-end', to: 0 }));
    expect(document.read().process.flows.map(({ id }) => id)).toEqual(['to-end', 'to-ask']);
    expect(document.dispatch({ do: 'movePart', id: 'nothing', to: 0 })).toEqual({ ok: false, code: 'unknownElement' });
  });

  it('does all of several commands or none', () => {
    const document = small();
    const outcome = document.dispatch([
      { do: 'setElement', id: 'ask', patch: { name: 'Andet' } },
      { do: 'connect', from: 'end', to: 'ask' },
    ]);
    expect(outcome.ok).toBe(false);
    expect(nodeIn(document, 'ask')?.name).toBe('Spørg byen');
  });
});

describe('the rows', () => {
  it('take in what was drawn without them, and grow with what stands in them', () => {
    const document = small();
    const [first = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byen vælger' }));
    expect(document.read().process.lanes[0]?.nodes).toEqual(['start', 'ask', 'end']);
    const [second = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byrådet beslutter' }));
    const top = document.read().plane.shapes[second]?.y ?? 0;
    done(document.dispatch({ do: 'moveNodes', ids: ['end'], by: [0, top - 86 + 30] }));
    expect(document.read().process.lanes.map(({ nodes }) => nodes)).toEqual([['start', 'ask'], ['end']]);
    done(document.dispatch({ do: 'resizePhase', id: first, height: 300 }));
    expect(document.read().plane.shapes[second]?.y).toBe((document.read().plane.shapes[first]?.y ?? 0) + 300);
  });

  it('take what is let go in them, also out of a step in another', () => {
    const document = small();
    done(document.dispatch({ do: 'addPhase', name: 'Byen vælger' }));
    const [second = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byrådet beslutter' }));
    const { y = 0 } = document.read().plane.shapes[second] ?? {};
    const [council = ''] = done(
      document.dispatch({ do: 'branchNode', from: 'ask', kind: 'council', at: [300, y + 90] }),
    );
    expect(document.read().process.lanes[1]?.nodes).toEqual([council]);
    expect(document.read().plane.shapes[second]?.y).toBe(y);
  });

  it('grow by no more than a branch needs, whatever stands below', () => {
    const document = small();
    const [first = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byen vælger' }));
    const [second = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byrådet beslutter' }));
    done(document.dispatch({ do: 'enterPhase', id: 'end', phase: second }));
    for (const _ of [1, 2, 3]) done(document.dispatch({ do: 'appendNode', after: 'ask', kind: 'task' }));
    const { shapes } = document.read().plane;
    const [top, row, below] = [shapes['ask'], shapes[first], shapes[second]];
    const tasks = document.read().process.lanes[0]?.nodes.flatMap((id) => shapes[id] ?? []) ?? [];
    expect(Math.max(...tasks.map(({ y }) => y))).toBe((top?.y ?? 0) + 2 * 96);
    expect(below?.y).toBe((row?.y ?? 0) + (row?.h ?? 0));
    expect(Math.max(...tasks.map(({ y, h }) => y + h))).toBeLessThan(below?.y ?? 0);
    expect(shapes['end']?.y).toBeGreaterThan(below?.y ?? 0);
  });

  it('are entered by a step, beside what stands there, with what hangs on it', () => {
    const document = small();
    done(document.dispatch({ do: 'addPhase', name: 'Byen vælger' }));
    const [second = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byrådet beslutter' }));
    const [late = ''] = done(document.dispatch({ do: 'attachBoundary', host: 'ask', kind: 'timerBoundary' }));
    done(document.dispatch({ do: 'enterPhase', id: 'ask', phase: second }));
    done(document.dispatch({ do: 'enterPhase', id: 'end', phase: second }));
    expect(document.read().process.lanes.map(({ nodes }) => nodes)).toEqual([['start'], ['ask', late, 'end']]);
    const { shapes } = document.read().plane;
    expect(shapes['ask']?.y).toBeGreaterThan(shapes[second]?.y ?? 0);
    expect(shapes['end']?.x).toBe((shapes['ask']?.x ?? 0) + 168 + 32);
    expect(document.dispatch({ do: 'enterPhase', id: 'end', phase: second })).toMatchObject({ code: 'unchanged' });
    expect(document.dispatch({ do: 'enterPhase', id: late, phase: second })).toMatchObject({ ok: false });
  });

  it('let a flow into them run along their upper edge', () => {
    const document = small();
    done(document.dispatch({ do: 'addPhase', name: 'Byen vælger' }));
    const [second = ''] = done(document.dispatch({ do: 'addPhase', name: 'Byrådet beslutter' }));
    done(document.dispatch({ do: 'enterPhase', id: 'end', phase: second }));
    const { edges, shapes } = document.read().plane;
    expect(edges['to-end']?.points.map(([, y]) => y)).toContain(shapes[second]?.y);
  });

  it('change places with all that stands in them, and leave it to the row above when they go', () => {
    const document = small();
    const [first = ''] = done(document.dispatch({ do: 'addPhase', name: 'En' }));
    const [second = ''] = done(document.dispatch({ do: 'addPhase', name: 'To' }));
    done(document.dispatch({ do: 'movePhase', id: second, to: 0 }));
    expect(document.read().process.lanes.map(({ name }) => name)).toEqual(['To', 'En']);
    expect(document.read().plane.shapes['ask']?.y).toBeGreaterThan(200);
    done(document.dispatch({ do: 'removePhase', id: first }));
    expect(document.read().process.lanes.map(({ name, nodes }) => [name, nodes.length])).toEqual([['To', 3]]);
  });
});

describe('copying', () => {
  it('gives every id anew, and keeps what leads where', () => {
    const document = small();
    const fragment = copyOf(document.read(), ['ask', 'end']);
    const [task, end] = done(document.dispatch({ do: 'paste', fragment, at: [136, 300] }));
    expect(ways(document)).toBe(`ask→end ${task}→${end} start→ask`);
    expect(document.read().plane.shapes[task ?? '']).toMatchObject({ x: 136, y: 300 });
  });

  it('brings along what another drawing lacks, through the clipboard', () => {
    const from = small();
    done(from.dispatch({ do: 'appendNode', after: 'ask', kind: 'handover' }));
    const handover = from.read().process.nodes.find((node) => node.type === 'activity' && node.facet)?.id ?? '';
    const text = fragmentText(copyOf(from.read(), [handover]));
    const to = small();
    const fragment = readFragment(text);
    if (!fragment) throw new Error('not read');
    done(to.dispatch({ do: 'paste', fragment, at: [0, 0] }));
    expect(to.read().process.roles.map(({ side }) => side)).toEqual(['citizens', 'municipality']);
  });

  it('takes an order whose choice stayed behind as one that nobody has chosen', () => {
    const from = small();
    const [order = ''] = done(from.dispatch({ do: 'insertNode', flow: 'to-end', kind: 'order' }));
    done(from.dispatch({ do: 'setElement', id: order, patch: { facet: { kind: 'order', decidedBy: 'start' } } }));
    const fragment = copyOf(from.read(), [order]);
    const to = small();
    const chosen = {
      ...fragment,
      nodes: fragment.nodes.map((node) => ({ ...node, facet: { kind: 'order' as const, decidedBy: 'elsewhere' } })),
    };
    const [copy = ''] = done(to.dispatch({ do: 'paste', fragment: chosen as typeof fragment, at: [0, 0] }));
    expect((nodeIn(to, copy) as Activity).facet).toEqual({ kind: 'order', decidedBy: copy });
  });

  it('does not take other text for a piece of a drawing', () => {
    expect(readFragment('Hej')).toBeUndefined();
    expect(readFragment('{"samskab":"fragment"}')).toBeUndefined();
  });
});

describe('the command stack', () => {
  it('takes typing in one field as one unit', () => {
    const document = small();
    for (const name of ['S', 'Sv', 'Sva', 'Svar'])
      done(document.dispatch({ do: 'setElement', id: 'ask', patch: { name } }, 'name:ask'));
    document.undo();
    expect(nodeIn(document, 'ask')?.name).toBe('Spørg byen');
    expect(document.read().canUndo).toBe(false);
    document.redo();
    expect(nodeIn(document, 'ask')?.name).toBe('Svar');
  });

  it('forgets what was undone when something else is done', () => {
    const document = small();
    done(document.dispatch({ do: 'setElement', id: 'ask', patch: { name: 'En' } }));
    document.undo();
    done(document.dispatch({ do: 'setElement', id: 'ask', patch: { name: 'To' } }));
    expect(document.redo()).toBe(false);
  });

  it('tells how the last change came about', () => {
    const document = small();
    done(document.dispatch({ do: 'deleteElements', ids: ['ask'] }));
    expect(document.read().happened).toMatchObject({ how: 'done', commands: [{ do: 'deleteElements' }] });
    document.undo();
    expect(document.read().happened).toMatchObject({ how: 'undone' });
  });

  it('rehearses without doing', () => {
    const document = small();
    const before = document.read();
    expect(document.rehearse({ do: 'replaceNode', id: 'ask', kind: 'end' })).toMatchObject({ code: 'fromEnd' });
    expect(document.rehearse({ do: 'replaceNode', id: 'ask', kind: 'order' }).ok).toBe(true);
    expect(document.read()).toBe(before);
  });
});

describe('the selection', () => {
  it('lets go of what is gone', () => {
    const document = small();
    const selection = createSelection(document);
    selection.choose('ask', 'end');
    done(document.dispatch({ do: 'deleteElements', ids: ['ask'] }));
    expect([...selection.read()]).toEqual(['end']);
    selection.toggle('end');
    expect(selection.read().size).toBe(0);
  });
});
