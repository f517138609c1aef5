/** Whether it is an instant as all are written, in 24 characters, so that they sort as text; and one that exists. */
export const isInstant = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false;
  const read = new Date(text);
  return !Number.isNaN(read.getTime()) && read.toISOString() === text;
};

/** Whether it is a date that exists: `2027-02-30` only looks like one. */
export const isDate = (text: string): boolean => isInstant(`${text}T00:00:00.000Z`);
