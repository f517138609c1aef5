/** Who acted, as an event's `by` holds it: a person, and the drawing's role they acted in for someone without a login. */
export type By = { personId: string; onBehalfOf: string | null };

export const byOf = (personId: string, onBehalfOf?: string): string =>
  onBehalfOf ? `${personId}/${onBehalfOf}` : personId;

export function readBy(by: string): By {
  const [personId = by, onBehalfOf = null] = by.split('/');
  return { personId, onBehalfOf };
}
