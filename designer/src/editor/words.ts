import type { Id, Node, Process } from '@samskab/definition';
import { kindOf, type Kind } from '../canvas/kind.ts';
import type { AnyKind, Happened } from '../document/index.ts';
import type { EditorTexts } from '../texts/editor-texts.ts';

const byShape: { [K in Exclude<Kind, 'event' | 'boundary' | 'gateway' | 'meeting' | 'container'>]: AnyKind } = {
  task: 'task',
  council: 'council',
  funding: 'funding',
  order: 'order',
  handover: 'handover',
  association: 'association',
  notification: 'notification',
  evaluation: 'evaluation',
};

const meetings = { citizensMeeting: 'meeting', townWalk: 'townWalk', exhibition: 'exhibition' } as const;
const gateways = {
  exclusive: 'question',
  parallel: 'parallel',
  inclusive: 'inclusive',
  eventBased: 'eventBased',
} as const;

function eventWord(node: Extract<Node, { type: 'event' }>): AnyKind | undefined {
  const trigger = node.on[0]?.kind;
  if (node.position === 'start') return trigger === 'message' ? 'messageStart' : 'start';
  if (node.position === 'end') return trigger === 'terminate' ? 'terminate' : 'end';
  if (node.position === 'boundary')
    return trigger === 'message' ? 'messageBoundary' : trigger === 'error' ? 'errorBoundary' : 'timerBoundary';
  return trigger === 'timer' ? 'timer' : trigger === 'message' ? 'messageCatch' : undefined;
}

/** What a node is called among the kinds one can choose; undefined for what only imports bring. */
export function kindName(node: Node): AnyKind | undefined {
  if (node.type === 'event') return eventWord(node);
  if (node.type === 'gateway') return node.gateway === 'complex' ? undefined : gateways[node.gateway];
  const shape = kindOf(node);
  if (shape === 'meeting') return node.facet?.kind === 'meeting' ? meetings[node.facet.form] : undefined;
  if (shape === 'container') return node.activity === 'call' ? 'call' : 'subProcess';
  return byShape[shape as keyof typeof byShape];
}

export const kindWord = (node: Node, texts: EditorTexts): string => {
  const kind = kindName(node);
  return kind ? texts.kinds[kind] : texts.kindOfNode[node.type];
};

/** What an element is called in a sentence. */
export function nameOf(process: Process, id: Id | undefined, texts: EditorTexts): string {
  const node = process.nodes.find((each) => each.id === id);
  if (node) return node.name || kindWord(node, texts);
  const named = [...process.flows, ...process.lanes].find((each) => each.id === id);
  return named?.name || texts.unnamed;
}

/** An element in words, as one comes to it by keys. */
export function placeWords(process: Process, id: Id, texts: EditorTexts): string {
  const flow = process.flows.find((each) => each.id === id);
  if (flow) return texts.said.flow(nameOf(process, flow.from, texts), nameOf(process, flow.to, texts), flow.name);
  const node = process.nodes.find((each) => each.id === id);
  if (!node) return texts.said.nothingThere;
  const onward = process.flows.filter(({ from }) => from === id).map(({ to }) => nameOf(process, to, texts));
  return texts.said.at(nameOf(process, id, texts), kindWord(node, texts), onward);
}

/** What just happened to the document, in words. */
export function happenedWords({ how, commands, ids }: Happened, process: Process, texts: EditorTexts): string {
  const { said } = texts;
  if (how !== 'done') return how === 'undone' ? said.undone : said.redone;
  const command = commands[0];
  const name = nameOf(process, ids[0], texts);
  const node = process.nodes.find(({ id }) => id === ids[0]);
  const flow = process.flows.find(({ id }) => id === ids[0]);
  switch (command?.do) {
    case 'addNode':
    case 'appendNode':
    case 'insertNode':
    case 'branchNode':
    case 'attachBoundary':
      return node ? said.added(name, kindWord(node, texts)) : said.changed;
    case 'connect':
    case 'reconnect':
      return flow ? said.joined(nameOf(process, flow.from, texts), nameOf(process, flow.to, texts)) : said.changed;
    case 'moveNodes':
    case 'moveBoundary':
      return said.moved(name);
    case 'deleteElements':
      return said.removed(ids.length);
    case 'replaceNode':
      return node ? said.replaced(name, kindWord(node, texts)) : said.changed;
    case 'paste':
      return said.pasted(ids.length);
    case 'setElement':
      return 'name' in command.patch ? said.named(name) : said.changed;
    case 'addPhase':
      return said.added(name, texts.phase);
    default:
      return said.changed;
  }
}
