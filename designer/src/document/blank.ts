import { currentFormat, type Id, type Layout, type Model } from '@samskab/definition';
import type { DocumentWords } from './words.ts';

type Wish = { key: Id; name: string; words: DocumentWords };

/** Blank paper: a process of its own with nothing but its beginning (nobody knows yet where it ends). */
export function blankDrawing({ key, name, words }: Wish): { model: Model; layout: Layout } {
  const process = `${key}-process`;
  const start = { id: `${key}-start`, name: words.kinds.start, type: 'event', position: 'start', on: [] } as const;
  const roles = (['citizens', 'municipality', 'council'] as const).map((side) => ({
    id: `${key}-${side}`,
    name: words.roles[side],
    side,
  }));
  return {
    model: {
      id: `${key}-drawing`,
      name,
      format: currentFormat,
      namespace: `urn:samskab:${key}`,
      roots: [],
      processes: [
        {
          id: process,
          name,
          key,
          executable: true,
          variables: [],
          moneyLines: [],
          roles,
          nodes: [{ ...start, on: [] }],
          flows: [],
          lanes: [],
          artifacts: [],
        },
      ],
    },
    layout: { planes: [{ of: process, shapes: { [start.id]: { x: 68, y: 86, w: 36, h: 36 } }, edges: {} }] },
  };
}

/** The same drawing as a process of its own: another key and name, all else as it was. */
export function copyDrawing(model: Model, from: Id, to: { key: Id; name: string }): Model {
  const processes = model.processes.map((process) => (process.key === from ? { ...process, ...to } : process));
  return { ...model, name: to.name, processes };
}
