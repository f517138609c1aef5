import { da } from './da.ts';
import { shell } from './shell.ts';

const danish = { ...da, shell };
export type Texts = typeof danish;

/** By the page's `lang`. Another language is another catalogue of this shape; the compiler names what it lacks. */
const catalogue: { da: Texts; en?: Texts } = { da: danish };

const language = globalThis.document?.documentElement.lang === 'en' ? 'en' : 'da';

/** The words in the language of the page. */
export const t: Texts = catalogue[language] ?? catalogue.da;
