const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A process's key: it stands in addresses for ever, so it is not made of a name that may change. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return `p${Array.from(bytes, (byte) => letters[byte % letters.length]).join('')}`;
}
