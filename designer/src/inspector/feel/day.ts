const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** "2027-07-01" → "1.7.2027" */
export const dayText = (iso: string): string => iso.split('-').map(Number).toReversed().join('.');

/** "1.7.2027" → "2027-07-01"; undefined when there is no such day. */
export function readDay(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = written.exec(text.replaceAll(/\s/g, '')) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}
