import type { Id, Time, Type } from '@samskab/definition';
import type { Data, Json } from './json.ts';

type Asked = {
  /** Where in the drawing: a flow's, trigger's or variable's id, or `${node}/${what}`. */
  site: Id;
  /** The variables it may read; those without a value are null. */
  scope: Data;
  /** Their declared types. */
  types: Record<Id, Type>;
};

/**
 * What the engine cannot know by itself. `condition` wants a boolean, `value` a value of the type that `site` sets,
 * `time` an ISO instant (of a cycle the next one after `from`), `items` a list, `until` a boolean.
 */
export type Question = Asked &
  (
    | { kind: 'condition' | 'items' | 'until' | 'value'; feel: string }
    /** `from`: when the node opened (a boundary: its host; a repetition: when it last fired). */
    | { kind: 'time'; time: Time; from: string }
  );

/** An answer is a value or the reason why there is none. A wrong kind of value is a fault too: the engine checks. */
export type Answered = { value: Json } | { fault: string };
/** Answers questions: computed as a case runs, enumerated by the verifier, chosen by a player, read back from a log. */
export type Ask = (question: Question) => Answered;
/** As it is logged with the event, in the order asked. */
export type Answer = { site: Id; value?: Json; fault?: string };
