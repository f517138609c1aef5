import type { Database } from '@samskab/persistence';
import { answerOf } from './answer.ts';
import { decided } from './decisions.ts';
import type { Decided } from './decisions.ts';
import type { OpenSource } from './open-source.ts';

/** One thing to tell a follower: the last entry of the log it speaks of, and its words. */
export type News = { seq: number; eventId: string; subject: string; text: string };

/** What a body decided and why, with the dissent from it; and that the case has ended. */
export function newsOf(source: OpenSource, question: string): News[] {
  const all = decided(source);
  const told = all.filter((one) => isNews(source, one)).map((one) => decision(one, all, question));
  return source.row.status === 'ended' ? [...told, ended(source, all, question)] : told;
}

const isNews = ({ drawing }: OpenSource, { counts, kind, node }: Decided): boolean =>
  node === null ? kind === 'refusal' && !counts : counts && drawing.activity(node)?.facet?.kind === 'checkpoint';

function decision({ seq, eventId, title, how, why }: Decided, all: Decided[], question: string): News {
  const dissents = all.filter((one) => one.seq === seq && one.kind === 'dissent');
  const parts = [
    [title, how].filter(Boolean).join('. ') + '.',
    why && `Begrundelse:\n${why}`,
    ...dissents.map((one) => `Afvigende mening:\n${one.why}`),
  ];
  return { seq, eventId, subject: `${title}: ${question}`, text: parts.filter(Boolean).join('\n\n') };
}

function ended(source: OpenSource, all: Decided[], question: string): News {
  const { strong, text } = answerOf(source, all, []);
  const last = source.log.entries.at(-1);
  const words = [strong, text].filter(Boolean).join('\n\n');
  return { seq: last?.seq ?? 0, eventId: last?.event.id ?? '', subject: `Afsluttet: ${question}`, text: words };
}

/**
 * The news up to the first a person did that is not settled yet: an entry can stand in the log and still not have
 * happened, until Temporal has said so too.
 */
export async function settled({ read }: Database, news: News[]): Promise<{ news: News[]; waitsAt: number | null }> {
  if (news.length === 0) return { news, waitsAt: null };
  const commands = await read.commands.find({ id: news.map(({ eventId }) => eventId) });
  const open = new Set(commands.filter(({ status }) => status !== 'done').map(({ id }) => id));
  const first = news.findIndex(({ eventId }) => open.has(eventId));
  const waiting = news[first];
  return waiting ? { news: news.slice(0, first), waitsAt: waiting.seq } : { news, waitsAt: null };
}
