import type { Json } from '@samskab/contracts';
import type { Layout, Model } from '@samskab/definition';
import { blankDrawing, copyDrawing, documentWords } from '@samskab/designer/document';
import { drawings } from './api.ts';
import { openDrawing, placed, readDrawing } from './read-drawing.ts';

/** What a new process begins as. */
export type Beginning =
  { from: 'blank' } | { from: 'process'; key: string } | { from: 'file'; model: Model; layout: Layout };

/** A file of ours; undefined when it is none. */
export async function readFile(file: File): Promise<Extract<Beginning, { from: 'file' }> | undefined> {
  try {
    const json = JSON.parse(await file.text()) as { model?: unknown; layout?: unknown };
    const drawing = readDrawing(json.model ?? json, json.layout);
    return drawing && { from: 'file', ...drawing };
  } catch {
    return undefined;
  }
}

async function drawingOf(beginning: Beginning, key: string, name: string): Promise<{ model: Model; layout: Layout }> {
  if (beginning.from === 'blank') return blankDrawing({ key, name, words: documentWords });
  const { model, layout } = beginning.from === 'file' ? await placed(beginning) : await openDrawing(beginning.key);
  const own = beginning.from === 'process' ? beginning.key : mainKey(model);
  return { model: copyDrawing(model, own, { key, name }), layout };
}

const mainKey = ({ processes }: Model): string =>
  (processes.find(({ executable }) => executable) ?? processes[0])?.key ?? '';

/** Keeps the first draft. */
export async function beginProcess(key: string, name: string, beginning: Beginning): Promise<void> {
  const { model, layout } = await drawingOf(beginning, key, name);
  await drawings.save(key, { revision: 0, model: model as Json, layout: layout as Json });
}
