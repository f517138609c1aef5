import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';

/** Words that would make it a savings exercise. */
const FORBIDDEN = /discountvelfærd|spareøvelse|besparelser? opnået/i;
const LABEL = /^Frigjorte midler/;

/** The label is "Frigjorte midler", nothing speaks of an exercise in saving, and money is real before it is spent. */
export const words: Invariant = {
  id: 'I13',
  promise: 'Ikke en spareøvelse: pengene hedder Frigjorte midler og går fra forventet til brugt',
  breaches: (records) => [...labels(records), ...texts(records), ...order(records)],
};

const labels = ({ money }: Records): string[] =>
  money.filter(({ kind, name }) => kind === 'freed' && !LABEL.test(name)).map(({ name }) => `Linjen hedder “${name}”`);

const texts = ({ drawing, story, items }: Records): string[] =>
  [
    ...drawing.process.nodes.map(({ name = '' }) => name),
    ...story.map(({ text }) => text),
    ...items.map(({ recommendation }) => recommendation),
  ]
    .filter((text) => FORBIDDEN.test(text))
    .map((text) => `Der står “${text}”`);

const order = ({ money }: Records): string[] =>
  money
    .filter(({ kind }) => kind === 'freed')
    .flatMap(({ name, postings }) => {
      const made = postings.filter(({ refused }) => !refused).map(({ op }) => op);
      const first = (op: string) => made.indexOf(op);
      const real = first('pay') < 0 || (first('free') >= 0 && first('free') < first('pay'));
      const foreseen = first('free') < 0 || (first('expect') >= 0 && first('expect') < first('free'));
      return real && foreseen ? [] : [`${name}: ${made.join(', ')}`];
    });
