import type { StoryEntry } from '@samskab/contracts';

/** A moment of the story one can go back to: the entry of the log, when it was, and what happened. */
export type Stop = { seq: number; at: string; text: string };

/** The moments of a story in order, the last of them being now. What happened in one step is one moment. */
export function stopsOf(story: readonly StoryEntry[]): Stop[] {
  const bySeq = new Map<number, Stop>();
  for (const { seq, at, text } of story.toSorted((a, b) => a.seq - b.seq))
    if (!bySeq.has(seq)) bySeq.set(seq, { seq, at, text });
  return [...bySeq.values()];
}
