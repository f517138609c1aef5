/** A word at the head of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** A name inside a sentence. */
export const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('da') + text.slice(1);

/** "Sagsbehandler og Foreningen" inside a sentence. */
export const lowerNames = (names: string): string => names.split(' og ').map(lower).join(' og ');

/** Which drawing a case follows: a published one, or one of its own (below 0). */
export const drawingWords = (version: number): string => (version > 0 ? `version ${version}` : 'egen tegning');
