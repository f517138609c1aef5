import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ItemRow, Json, TaskRow, WaitRow } from '@samskab/persistence';
import { standing } from '../src/cases/standing.ts';
import { DrawingOf } from '../src/drawings/drawing-of.ts';

const url = import.meta.resolve('@samskab/workflows/patterns/association-founding/definition.json');
const model = JSON.parse(readFileSync(fileURLToPath(url), 'utf8')) as Json;
const at = '2026-12-14T09:00:00.000Z';
const drawing = new DrawingOf({
  ...{ id: 'v', processKey: 'association-founding', number: 1, name: 'Green Team', model, slim: model, layout: {} },
  ...{ hash: 'h', note: '', publishedBy: 'x', publishedAt: at, caseId: null },
});

const renewal: WaitRow = { caseId: 'c', id: 'i1', node: 'cvr-expires', kind: 'timer', at: '2027-01-14T09:00:00.000Z' };
const kit = { caseId: 'c', id: 'i2', node: 'hand-over-kit', register: 'handover', status: 'open' } as ItemRow;
const order = { caseId: 'c', id: 'i3', node: 'order-kit', role: 'case-worker', dueAt: '2027-02-01T22:59:59.999Z' };

describe('where a case stands', () => {
  it('is said first of what somebody is waited for, then of what time will do', () => {
    const open = { tasks: [order as TaskRow], items: [kit], waits: [renewal], incidents: [], agenda: [] };
    expect(standing(drawing, open).map(({ name, waitsFor }) => [name, waitsFor])).toEqual([
      ['Køb udstyr', 'Sagsbehandler'],
      ['Veste og redskaber', 'Sagsbehandler og Teamet'],
      ['30 dage før udløb', null],
    ]);
  });
});
