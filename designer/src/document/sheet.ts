import type { Id, Layout, Model, Process } from '@samskab/definition';

export type Plane = Layout['planes'][number];

/** What is undone and redone: never changed in place, and parts that did not change are the very same objects. */
export type Content = { readonly model: Model; readonly layout: Layout };

/** The one process that is drawn, taken out of its file together with its plane: what a command changes. */
export type Sheet = Content & { readonly process: Process; readonly plane: Plane };

const emptyPlane = (of: Id): Plane => ({ of, shapes: {}, edges: {} });

/** The process people mean when they name none: the one that runs, else the first. */
export const mainProcess = ({ processes }: Model): Process | undefined =>
  processes.find(({ executable }) => executable) ?? processes[0];

export function openSheet(content: Content, processId: Id): Sheet {
  const process = content.model.processes.find(({ id }) => id === processId);
  if (!process) throw new Error(`The drawing has no process ${processId}`);
  const plane = content.layout.planes.find(({ of }) => of === processId) ?? emptyPlane(processId);
  return { ...content, process, plane };
}

const put = <T>(list: T[], at: number, item: T): T[] => {
  if (list[at] === item) return list;
  return at < 0 ? [...list, item] : list.with(at, item);
};

/** The file again, with what was changed on the sheet. */
export function closeSheet({ model, layout, process, plane }: Sheet): Content {
  const processes = put(
    model.processes,
    model.processes.findIndex(({ id }) => id === process.id),
    process,
  );
  const planes = put(
    layout.planes,
    layout.planes.findIndex(({ of }) => of === plane.of),
    plane,
  );
  return {
    model: processes === model.processes ? model : { ...model, processes },
    layout: planes === layout.planes ? layout : { ...layout, planes },
  };
}
