import { filterKept, isActivity, isBoundary, withProcess } from '../edit.ts';
import type { Sheet } from '../sheet.ts';

/** A boundary event goes with its host, and when its host is no longer work. */
export function followHosts(sheet: Sheet): Sheet {
  const hosts = new Map(sheet.process.nodes.map((node) => [node.id, node]));
  return withProcess(sheet, {
    nodes: filterKept(sheet.process.nodes, (node) => {
      if (!isBoundary(node)) return true;
      return node.attachedTo !== undefined && isActivity(hosts.get(node.attachedTo));
    }),
  });
}
