import type { Body, GoesTo, ItemSummary, Outcome } from '@samskab/contracts';
import { council } from '../texts/council.ts';

/** "Landsbybus Nørreby: Byrådet beslutter" is read as the case and, apart from it, the step. */
export function titleOf({ title }: Pick<ItemSummary, 'title'>): { title: string; step: string } {
  const at = title.lastIndexOf(': ');
  return at < 0 ? { title, step: '' } : { title: title.slice(0, at), step: title.slice(at + 2) };
}

/** What a decision is called in this body: a committee's yes is a recommendation. */
export function outcomeWord({ rules }: Pick<Body, 'rules'>, outcome: Outcome): string {
  if (outcome === 'approved') return rules.yes.withoutVote;
  return outcome === 'amended' ? council.decision.amended(rules.yes.withoutVote) : council.decision.others[outcome];
}

/** "Videre: Bestil køreplan (Sagsbehandler)" */
export function goesWords({ kind, name, who }: GoesTo): string {
  const words = council.item.goes;
  return kind === 'person' ? words.person(name, who) : words[kind](name);
}
