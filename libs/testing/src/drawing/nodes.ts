import type { Activity, Event, Gateway, Time, Trigger } from '@samskab/definition';

type Bare = Omit<Trigger, 'id'>;

export const event = (id: string, position: Event['position'], trigger?: Bare, more: Partial<Event> = {}): Event => ({
  id,
  type: 'event',
  position,
  on: trigger ? [{ id: `${id}.t`, ...trigger } as Trigger] : [],
  ...more,
});
export const start = (id = 'start', more: Partial<Event> = {}): Event => event(id, 'start', undefined, more);
export const messageStart = (id = 'start', more: Partial<Event> = {}): Event =>
  event(id, 'start', { kind: 'message' }, more);
export const end = (id = 'end'): Event => event(id, 'end');
export const terminate = (id: string): Event => event(id, 'end', { kind: 'terminate' });
export const milestone = (id: string): Event => event(id, 'throw');

const later: Time = { duration: 'duration("P60D")' };
export const weekly: Time = { cycle: 'duration("P7D")' };
const at = (time: Time): Bare => ({ kind: 'timer', time }) as Bare;

export const wait = (id: string, time: Time = later): Event => event(id, 'catch', at(time));
/** Lets its host go on. */
export const beside = { interrupting: false };
/** A timer on the edge of a host. */
export const timer = (
  id: string,
  attachedTo: string,
  { time = later, ...more }: Partial<Event> & { time?: Time } = {},
): Event => event(id, 'boundary', at(time), { attachedTo, ...more });
export const onError = (id: string, attachedTo: string, ref?: string, more: Partial<Event> = {}): Event =>
  event(id, 'boundary', { kind: 'error', ...(ref ? { ref } : {}) } as Bare, { attachedTo, ...more });

export const activity = (id: string, kind: Activity['activity'], more: Partial<Activity> = {}): Activity => ({
  id,
  type: 'activity',
  activity: kind,
  ...more,
});
export const user = (id: string, more: Partial<Activity> = {}): Activity => activity(id, 'user', more);
export const service = (id: string, more: Partial<Activity> = {}): Activity => activity(id, 'service', more);

export const gateway = (id: string, kind: Gateway['gateway'], more: Partial<Gateway> = {}): Gateway => ({
  id,
  type: 'gateway',
  gateway: kind,
  ...more,
});
export const xor = (id: string, fallback?: string): Gateway =>
  gateway(id, 'exclusive', fallback ? { default: fallback } : {});
export const and = (id: string): Gateway => gateway(id, 'parallel');
