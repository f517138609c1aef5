import { da, type Texts } from './da.ts';

/** The words in the language of the page. */
export const t: Texts = da;
