import type { Id } from '../basics.ts';
import { fault, type Fault } from '../fault.ts';
import type { Parts } from '../parse/parts.ts';

/** Pools show processes of the file; messages run between pools and what stands in them. */
export const checkCollaboration = ({ collaboration, processes, roots, unread }: Parts): Fault[] => {
  if (!collaboration) return [];
  const { at, value } = collaboration;
  const known = (ids: Id[]) => new Set([...ids, ...unread.map(({ value: id }) => id)]);
  const shown = known(processes.map(({ id }) => id));
  const messages = known(roots.flatMap(({ value: root }) => (root.kind === 'message' ? [root.id] : [])));
  const ends = known([
    ...value.pools.map(({ id }) => id),
    ...processes.flatMap(({ nodes }) => nodes.map(({ value: node }) => node.id)),
  ]);
  return [
    ...value.pools.flatMap(({ id, process }, index) =>
      process === undefined || shown.has(process)
        ? []
        : [fault('unknownProcess', [...at, 'pools', index, 'process'], process, id)],
    ),
    ...value.messageFlows.flatMap(({ id, from, to, message }, index) => [
      ...(ends.has(from) ? [] : [fault('unknownElement', [...at, 'messageFlows', index, 'from'], from, id)]),
      ...(ends.has(to) ? [] : [fault('unknownElement', [...at, 'messageFlows', index, 'to'], to, id)]),
      ...(message === undefined || messages.has(message)
        ? []
        : [fault('unknownRoot', [...at, 'messageFlows', index, 'message'], message, id)]),
    ]),
  ];
};
