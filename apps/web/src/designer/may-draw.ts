import type { Session } from '@samskab/contracts';

/** Who draws and publishes; the API has the last word. */
export const mayDrawAs = ({ person }: Session): boolean =>
  person?.roles.some((role) => role === 'processDesigner' || role === 'administrator') ?? false;
