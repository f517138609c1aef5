import { publishing } from '@samskab/verifier';
import { createCheckServer, type CheckReply, type CheckRequest } from './check-protocol.ts';

// A message that came meanwhile is a task of its own: it is let in between two slices.
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
/** Enough for every drawing of the house; a larger one is said to be undecided within seconds. */
const limit = 20_000;

const receive = createCheckServer({
  look: (model) => publishing(model, { limit }),
  answer: (reply: CheckReply) => globalThis.postMessage(reply),
  pause,
});

globalThis.onmessage = ({ data }: MessageEvent<CheckRequest>) => void receive(data);
