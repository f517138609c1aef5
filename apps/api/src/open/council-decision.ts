import type { EventOf } from '@samskab/engine';
import type { AgendaItemRow } from '@samskab/persistence';
import { recordedOf } from '../council/recorded.ts';
import type { Recorded } from '../council/recorded.ts';
import { atCheckpoint } from './actors.ts';
import type { Decided } from './decisions.ts';
import { words } from './disclosed.ts';
import type { OpenSource } from './open-source.ts';
import { CLOSED_ITEM } from './waits.ts';

type Told = Pick<Decided, 'kind' | 'who' | 'title'> & Partial<Decided>;

const verbs: Record<string, string> = {
  approved: 'godkendte',
  amended: 'godkendte med ændring',
  rejected: 'sagde nej',
  sentBack: 'sendte punktet tilbage',
  noted: 'tog punktet til efterretning',
  forwarded: 'sendte punktet videre',
};

/** A body decided. A hand-over both parties accepted is no decision, and one behind closed doors only exists. */
export function councilDecision(source: OpenSource, event: EventOf<'itemDecided'>): Told[] {
  const node = source.log.nodeOf(event.item);
  if (node === null || source.drawing.activity(node)?.facet?.kind !== 'checkpoint') return [];
  const item = source.agenda.find(({ commandId, status }) => commandId === event.item && status === 'decided');
  const who = atCheckpoint(source, node, item);
  if (source.disclosed.isClosed(node)) return [{ kind: 'closed', at: null, node, who, title: CLOSED_ITEM }];
  const recorded = item && recordedOf(item);
  const said = recorded ? recordedWords(recorded) : formWords(source, event);
  const kind = event.outcome === 'rejected' ? 'refusal' : 'decision';
  const title = `${who.name} ${verbs[event.outcome] ?? 'besluttede'}`;
  return [{ kind, node, who, title, ...said, counts: true }, ...dissents(source, event, { node, who, item })];
}

const recordedWords = ({ tally, text, line }: Recorded): Pick<Told, 'how' | 'why'> => ({
  how: tally ? votes(tally) : 'Uden afstemning',
  why: text === line ? null : words(text),
});

const votes = ({ for: yes, against, abstain }: NonNullable<Recorded['tally']>): string =>
  `${yes} for, ${against} imod${abstain > 0 ? `, ${abstain} undlod` : ''}`;

const formWords = ({ disclosed }: OpenSource, { data }: EventOf<'itemDecided'>): Pick<Told, 'how' | 'why'> => ({
  why: disclosed.text('decisionText', data),
});

type At = { node: string; who: Decided['who']; item: AgendaItemRow | undefined };

/** Each an entry of its own, by the body: a member's name stands in the minutes. */
function dissents({ disclosed }: OpenSource, { data }: EventOf<'itemDecided'>, { node, who, item }: At): Told[] {
  const recorded = (item && recordedOf(item)?.dissents) ?? [];
  const texts = recorded.length > 0 ? recorded.map(({ text }) => words(text)) : [disclosed.text('dissent', data)];
  return texts.flatMap((why) => (why ? [{ kind: 'dissent' as const, node, who, title: 'Afvigende mening', why }] : []));
}
