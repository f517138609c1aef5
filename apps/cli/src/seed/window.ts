import { addDays } from '@samskab/calendar';
import type { Command, RedrawPreview, Version } from '@samskab/contracts';
import type { Model, Process } from '@samskab/definition';
import type { LiveCase } from '../demo/live-case.ts';

const REASON =
  'Rute 52 deles med nabokommunen, og de to kommuners fælles frist for bestilling ligger tidligere på året.';

/** "Tilpas dette forløb": this town's route has an order window of its own, which closes after `last` (YYYY-MM-DD). */
export async function redrawWindow(live: LiveCase, last: string): Promise<void> {
  if ((await live.log()).some(({ event }) => event['type'] === 'redrawn')) return;
  const worker = await live.worker();
  const { versionId } = await live.read();
  const { model, layout } = await worker.get<Version>(`/api/versions/${versionId}`);
  // Publishing parsed it.
  const drawing = { model: withWindow(model as Model, last), layout };
  const { seq } = await worker.send<RedrawPreview>('POST', `/api/cases/${live.id}/redraw/preview`, { drawing });
  (await worker.command(`/api/cases/${live.id}/redraw`, { drawing, seq, reason: REASON })) satisfies Command;
}

const monthDay = (day: string): string => day.slice(5);

function withWindow(model: Model, last: string): Model {
  const windows: Record<string, { from: string; to: string }> = {
    'order-window': { from: '07-01', to: monthDay(last) },
    'window-closed': { from: monthDay(addDays(last, 1)), to: '06-30' },
  };
  const nodes = (process: Process): Process['nodes'] =>
    process.nodes.map((node) => {
      const window = windows[node.id];
      if (!window || node.type !== 'event') return node;
      return { ...node, on: node.on.map((one) => (one.kind === 'timer' ? { ...one, time: { window } } : one)) };
    });
  return { ...model, processes: model.processes.map((process) => ({ ...process, nodes: nodes(process) })) };
}
