import type { Model } from '@samskab/definition';
import { tidy } from '@samskab/layout';

// In a worker of its own: laying out takes tenths of a second, and brings ELK.
globalThis.onmessage = async ({ data }: MessageEvent<Model>) => {
  globalThis.postMessage(await tidy(data));
};
