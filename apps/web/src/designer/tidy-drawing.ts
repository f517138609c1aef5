import { type Layout, layoutSchema, type Model } from '@samskab/definition';

/** Where everything would stand in a tidy drawing. Rejects when the worker fails. */
export function tidyDrawing(model: Model): Promise<Layout> {
  const worker = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Layout>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(layoutSchema.parse(data));
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(model);
  }).finally(() => worker.terminate());
}
