import { messages, subscriptions } from '../entities/effects.ts';
import type { MessageRow, SubscriptionRow } from '../entities/effects.ts';
import type { NewRow, RowReader, RowWriter } from '../rows.ts';
import { TableReader } from './table.ts';

export class MessageReader extends TableReader<MessageRow> {
  constructor(rows: RowReader) {
    super(rows, messages);
  }

  /** Who waits for a message, longest waiting first. */
  waiting(name: string, key: string): Promise<SubscriptionRow[]> {
    return this.rows.find(subscriptions, { name, key }, { order: { openedAt: 'asc' } });
  }
}

/** Messages meet subscriptions by name and key; each is taken once, unless it is broadcast. */
export class Messages extends MessageReader {
  constructor(protected override readonly rows: RowWriter) {
    super(rows);
  }

  publish(message: NewRow<MessageRow>): Promise<void> {
    return this.rows.insertMissing(messages, [message]);
  }

  subscribe(subscription: SubscriptionRow): Promise<void> {
    return this.rows.upsert(subscriptions, [subscription]);
  }

  async unsubscribe(caseId: string, id: string): Promise<void> {
    await this.rows.remove(subscriptions, { caseId, id });
  }

  /** The oldest message a subscription may have; taken from then on, unless it is broadcast. */
  async take(subscription: SubscriptionRow, now: string): Promise<MessageRow | undefined> {
    const { name, key } = subscription;
    const waiting = await this.rows.lock(messages, { name, key, consumedBy: null, expiresAt: { from: now } });
    const [message] = waiting.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
    if (!message) return undefined;
    const consumedBy = `${subscription.caseId}/${subscription.id}`;
    if (!message.broadcast) await this.rows.update(messages, { id: message.id }, { consumedBy });
    return message;
  }

  /** Drops what nobody waited for in its time. */
  forget(now: string): Promise<number> {
    return this.rows.remove(messages, { expiresAt: { below: now } });
  }
}
