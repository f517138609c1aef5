import type { Event, Id, Position, Trigger } from '@samskab/definition';
import { newMessage } from './needs.ts';
import type { Maker, Scene } from './maker.ts';

type Triggered = { sheet: Scene['sheet']; on: Trigger[] };
type Listens = (scene: Scene) => Triggered;

const nothing: Listens = ({ sheet }) => ({ sheet, on: [] });

const timer: Listens = ({ sheet, make }) => ({
  sheet,
  on: [{ id: make.id(), kind: 'timer', time: { duration: 'duration("P14D")' } }],
});

const message: Listens = (scene) => {
  const { sheet, id } = newMessage(scene.sheet, scene.make);
  return { sheet, on: [{ id: scene.make.id(), kind: 'message', ref: id }] };
};

const error: Listens = ({ sheet, make }) => ({ sheet, on: [{ id: make.id(), kind: 'error' }] });
const terminate: Listens = ({ sheet, make }) => ({ sheet, on: [{ id: make.id(), kind: 'terminate' }] });

const event =
  (position: Position, listens: Listens): Maker =>
  (id: Id, scene) => {
    const { sheet, on } = listens(scene);
    const node: Event = { id, type: 'event', position, on };
    return { sheet, node };
  };

/** What happens, and what one waits for. A boundary event is given its host by the command. */
export const eventMakers = {
  start: event('start', nothing),
  messageStart: event('start', message),
  timer: event('catch', timer),
  messageCatch: event('catch', message),
  end: event('end', nothing),
  terminate: event('end', terminate),
  timerBoundary: event('boundary', timer),
  messageBoundary: event('boundary', message),
  errorBoundary: event('boundary', error),
} satisfies Record<string, Maker>;
