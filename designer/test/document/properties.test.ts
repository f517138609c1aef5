import { readFileSync } from 'node:fs';
import { assert, property } from 'fast-check';
import { layoutSchema, parseModel, type Layout } from '@samskab/definition';
import { createDocument, documentWords, type DrawingDocument } from '../../src/document/index.ts';
import { idsOf } from '../../src/document/ids.ts';
import { asCommand, wishes, type Wish } from './any-command.ts';
import { counting, read, small } from './support.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../workflows/patterns/village-bus/${name}.json`, import.meta.url), 'utf8'));
const bus = (): DrawingDocument =>
  createDocument(read(json('definition')), json('layout') as Layout, { words: documentWords, randomId: counting() });

/** Does what can be done; answers how many units that were. */
const doAll = (document: DrawingDocument, list: readonly Wish[]): number =>
  list.filter((wish) => document.dispatch(asCommand(document, wish)).ok).length;

const contentOf = (document: DrawingDocument) => {
  const { model, layout } = document.read();
  return { model, layout };
};

const drawings = [
  ['a small drawing', small, 100],
  ['the village bus', bus, 4],
] as const;

describe.each(drawings)('any sequence of commands on %s', (_, begin, numRuns) => {
  it('undone gives the first drawing, redone the last', () => {
    assert(
      property(wishes, (list) => {
        const document = begin();
        const first = structuredClone(contentOf(document));
        const units = doAll(document, list);
        const last = structuredClone(contentOf(document));
        for (let n = 0; n < units; n++) expect(document.undo()).toBe(true);
        expect(document.undo()).toBe(false);
        expect(contentOf(document)).toEqual(first);
        while (document.redo());
        expect(contentOf(document)).toEqual(last);
      }),
      { numRuns },
    );
  });

  it('leaves a drawing that can be read, after each of them', () => {
    assert(
      property(wishes, (list) => {
        const document = begin();
        for (const wish of list) {
          document.dispatch(asCommand(document, wish));
          const { model, layout } = document.read();
          expect(parseModel(JSON.parse(JSON.stringify(model)))).toEqual({ ok: true, model });
          expect(layoutSchema.safeParse(layout).success).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('gives no id twice, not even one that is gone', () => {
    assert(
      property(wishes, (list) => {
        const document = begin();
        const gone = new Set<string>();
        let before = new Set(idsOf(document.read().model));
        for (const wish of list) {
          document.dispatch(asCommand(document, wish));
          const now = idsOf(document.read().model);
          expect(new Set(now).size).toBe(now.length);
          const fresh = now.filter((id) => !before.has(id));
          expect(fresh.filter((id) => gone.has(id))).toEqual([]);
          for (const id of before) if (!now.includes(id)) gone.add(id);
          before = new Set(now);
        }
      }),
      { numRuns },
    );
  });

  it('gives every node and flow a place, and no place to what is gone', () => {
    assert(
      property(wishes, (list) => {
        const document = begin();
        const drawn = list.filter((wish) => wish.do !== 'arrange');
        doAll(document, drawn);
        const { process, plane } = document.read();
        const nodes = process.nodes.map(({ id }) => id).toSorted();
        const flows = process.flows.map(({ id }) => id).toSorted();
        const rows = process.lanes.map(({ id }) => id).filter((id) => plane.shapes[id]);
        expect(Object.keys(plane.shapes).toSorted()).toEqual([...nodes, ...rows].toSorted());
        expect(Object.keys(plane.edges).toSorted()).toEqual(flows);
      }),
      { numRuns },
    );
  });

  it('draws flows level or upright, from edge to edge', () => {
    assert(
      property(wishes, (list) => {
        const document = begin();
        doAll(
          document,
          list.filter((wish) => wish.do !== 'arrange' && wish.do !== 'bendFlow'),
        );
        for (const edge of Object.values(document.read().plane.edges)) {
          for (const [index, [x, y]] of edge.points.entries()) {
            const before = edge.points[index - 1];
            if (before) expect(Math.min(Math.abs(before[0] - x), Math.abs(before[1] - y))).toBeLessThan(0.01);
          }
        }
      }),
      { numRuns },
    );
  });
});
