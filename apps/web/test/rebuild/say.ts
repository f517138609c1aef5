import type { Feel, Id, Node, Type, Variable } from '@samskab/definition';
import { nodeOf, process, variableOf } from './shipped.ts';

const byFacet = {
  checkpoint: 'Byrådsbeslutning',
  funding: 'Penge',
  order: 'Bestilling',
  handover: 'Overdragelse',
  association: 'Foreningsstiftelse',
  notification: 'Besked',
  evaluation: 'Evaluering',
} as const;
const meetings = { citizensMeeting: 'Borgermøde', townWalk: 'Byvandring', exhibition: 'Udstilling' } as const;
const events = {
  start: 'Begynder med et brev',
  catch: 'Vent til en dato',
  end: 'Slut',
  throw: '',
  boundary: 'Frist, der stopper trinnet',
} as const;

/** What a node is called where one chooses what shall come. */
export function kindWord(node: Node): string {
  if (node.type === 'gateway') return node.gateway === 'parallel' ? 'Flere spor' : 'Spørgsmål';
  if (node.type === 'event')
    return node.interrupting === false ? 'Efter en tid, uden at stoppe' : events[node.position];
  if (!node.facet) return 'Opgave';
  return node.facet.kind === 'meeting' ? meetings[node.facet.form] : byFacet[node.facet.kind];
}

export const sides = {
  municipality: 'Kommune',
  citizens: 'Borgere',
  council: 'Byråd og udvalg',
  other: 'Andre',
} as const;
export const moneyKinds = {
  freed: 'Frigjorte midler',
  frame: 'Områdets ramme',
  operating: 'Drift',
  capital: 'Anlæg',
} as const;
export const bodies: Record<string, string> = { council: 'Byrådet' };
export const movements = {
  expect: 'Penge forventes',
  free: 'Penge frigives',
  reserve: 'Penge gemmes til et formål',
  grant: 'Penge bevilges',
  commit: 'Penge bindes til en aftale',
  pay: 'Penge betales',
  release: 'Penge gives fri igen',
} as const;

const types: Record<string, string> = {
  text: 'Tekst',
  number: 'Tal',
  money: 'Beløb',
  date: 'Dato',
  boolean: 'Ja eller nej',
  party: 'Person eller forening',
  area: 'Område i budgettet',
  file: 'Fil',
};
export const choicesOf = (type: Type): string[] => (typeof type === 'object' && 'choice' in type ? type.choice : []);
export const typeWord = (type: Type): string => (typeof type === 'string' ? (types[type] ?? type) : 'Et af flere valg');

const outcomes: Record<string, string> = {
  approved: 'godkendt',
  amended: 'godkendt med ændringer',
  rejected: 'afvist',
};
export const choiceWord = (choice: string): string => outcomes[choice] ?? choice;

export const roleWord = (id: Id): string => {
  const role = process.roles.find((one) => one.id === id);
  return role ? `${role.name} (${sides[role.side]})` : '';
};
export const roleName = (id: Id | undefined): string =>
  process.roles.find((one) => one.id === id)?.name ?? 'Ingen bestemt';
export const lineWord = (id: Id): string => {
  const line = process.moneyLines.find((one) => one.id === id);
  return line ? `${line.name} (${moneyKinds[line.kind]})` : '';
};
export const stepWord = (id: Id): string => nodeOf(id).name ?? '';

/** Names on the screen: no two alike, in the order they were made. */
export function namesOf(known: readonly Variable[]): ReadonlyMap<Id, string> {
  const taken = new Map<string, number>();
  return new Map(
    known.map(({ id, name = '' }) => {
      const n = (taken.get(name) ?? 0) + 1;
      taken.set(name, n);
      return [id, n > 1 ? `${name} (${n})` : name];
    }),
  );
}

/** "Ruten koster om året" is written rutenKosterOmÅret in an expression. */
const written = (name: string): string =>
  (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word, at) =>
      at === 0 ? word.toLocaleLowerCase('da') : word.charAt(0).toLocaleUpperCase('da') + word.slice(1),
    )
    .join('');

/** An expression in the names the screen has for what the case knows. */
export const feelWords = (feel: Feel): string =>
  feel
    .split(/("[^"]*")/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replaceAll(/[\p{L}_][\p{L}\p{N}_]*/gu, nameIn)))
    .join('');

const nameIn = (word: string): string => {
  const variable = variableOf(word);
  return variable ? written(variable.name ?? '') : word;
};

/** A text with names in braces, as one writes it. */
export const textWords = (text: string, names: ReadonlyMap<Id, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, id: string) => (names.has(id) ? `{${names.get(id)}}` : whole));
