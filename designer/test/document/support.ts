import { parseModel, type Layout, type Model } from '@samskab/definition';
import { createDocument, documentWords, type DrawingDocument } from '../../src/document/index.ts';

/** Ids one can read in a test: `n1`, `n2` … */
export function counting(): () => string {
  let next = 0;
  return () => `n${++next}`;
}

const drawing = {
  format: 1,
  id: 'drawing',
  namespace: 'urn:samkoebing',
  roots: [],
  processes: [
    {
      id: 'process',
      key: 'town-bus',
      executable: true,
      variables: [{ id: 'town', type: 'text', input: true }],
      moneyLines: [],
      roles: [{ id: 'citizens', name: 'Borgerne', side: 'citizens' }],
      nodes: [
        { id: 'start', type: 'event', position: 'start', on: [] },
        { id: 'ask', name: 'Spørg byen', type: 'activity', activity: 'user', role: 'citizens' },
        { id: 'end', type: 'event', position: 'end', on: [] },
      ],
      flows: [
        { id: 'to-ask', from: 'start', to: 'ask' },
        { id: 'to-end', from: 'ask', to: 'end' },
      ],
      lanes: [],
      artifacts: [],
    },
  ],
};

const layout: Layout = {
  planes: [
    {
      of: 'process',
      shapes: {
        start: { x: 68, y: 86, w: 36, h: 36 },
        ask: { x: 136, y: 72, w: 168, h: 64 },
        end: { x: 336, y: 86, w: 36, h: 36 },
      },
      edges: {
        'to-ask': {
          points: [
            [104, 104],
            [136, 104],
          ],
        },
        'to-end': {
          points: [
            [304, 104],
            [336, 104],
          ],
        },
      },
    },
  ],
};

export function read(json: unknown): Model {
  const parsed = parseModel(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.model;
}

/** Start → Spørg byen → end. */
export const small = (): DrawingDocument =>
  createDocument(read(drawing), layout, { words: documentWords, randomId: counting() });

export const done = (outcome: ReturnType<DrawingDocument['dispatch']>): readonly string[] => {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.faults ?? [])}`);
  return outcome.ids;
};

/** "start→ask ask→end": what leads where. */
export const ways = (document: DrawingDocument): string =>
  document
    .read()
    .process.flows.map(({ from, to }) => `${from}→${to}`)
    .toSorted()
    .join(' ');

export const nodeIn = (document: DrawingDocument, id: string) =>
  document.read().process.nodes.find((node) => node.id === id);
