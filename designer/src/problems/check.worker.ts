import { publishing } from '@samskab/verifier';
import { createCheckServer, type CheckReply, type CheckRequest } from './check-protocol.ts';

/** So long, in ms, a drawing is looked at before a message that came meanwhile is let in. */
const breath = 20;
let since = performance.now();

// A message is a task of its own, and a pause takes a browser some ms: not after every slice.
async function pause(): Promise<void> {
  if (performance.now() - since < breath) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
/** Enough for every drawing of the house; a larger one is said to be undecided within seconds. */
const limit = 20_000;

const receive = createCheckServer({
  look: (model) => publishing(model, { limit }),
  answer: (reply: CheckReply) => globalThis.postMessage(reply),
  pause,
});

globalThis.onmessage = ({ data }: MessageEvent<CheckRequest>) => void receive(data);
