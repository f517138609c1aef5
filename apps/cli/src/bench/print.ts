/** A table for people, and as the last line the one JSON object when it was asked for. */
export function print(json: boolean, result: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(result)) {
    if (typeof value === 'object' && value !== null) console.table(value);
    else process.stdout.write(`${name}: ${String(value)}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
}
