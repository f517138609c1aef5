export { tidy } from './tidy.ts';
