/** One message to one address, in plain text. `key` is stable, so that a message sent twice is known to be the same. */
export type Mail = { key: string; to: string; subject: string; text: string };

/** Hands mail over to whoever delivers it; throws when that cannot be done now. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
