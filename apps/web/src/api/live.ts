import { StreamEvent } from '@samskab/contracts';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

type Heads = Map<string, string>;

/** A head one already has says nothing new. */
function moved(heads: Heads, caseId: string, seq: number, version: string): boolean {
  const head = `${seq}/${version}`;
  if (heads.get(caseId) === head) return false;
  heads.set(caseId, head);
  return true;
}

function onEvent(client: QueryClient, heads: Heads, text: string): void {
  const parsed = StreamEvent.safeParse(JSON.parse(text));
  if (!parsed.success) return;
  const event = parsed.data;
  if (event.type === 'clock') {
    void client.invalidateQueries({ queryKey: ['clock'] });
    void client.invalidateQueries({ queryKey: ['inbox'] });
  } else if (moved(heads, event.caseId, event.seq, event.version)) {
    void client.invalidateQueries({ queryKey: ['case', event.caseId] });
    void client.invalidateQueries({ queryKey: ['cases'] });
    void client.invalidateQueries({ queryKey: ['council'] });
    void client.invalidateQueries({ queryKey: ['inbox'] });
  }
}

/**
 * Watches cases: what moves there is asked for anew. Answers whether the line is lost; the browser dials again by
 * itself, and each time it gets through everything is asked for once, since something may have been missed.
 */
export function useLive(cases: readonly string[]): { lost: boolean } {
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  const watched = cases.toSorted().join(',');
  useEffect(() => {
    const heads: Heads = new Map();
    let wasLost = false;
    const source = new EventSource(`/api/stream?cases=${encodeURIComponent(watched)}`);
    const listen = (event: MessageEvent<string>) => onEvent(client, heads, event.data);
    for (const type of ['message', 'head', 'clock']) source.addEventListener(type, listen as EventListener);
    source.addEventListener('open', () => {
      if (wasLost) void client.invalidateQueries();
      wasLost = false;
      setLost(false);
    });
    source.addEventListener('error', () => {
      wasLost = true;
      setLost(true);
    });
    return () => source.close();
  }, [client, watched]);
  return { lost };
}
