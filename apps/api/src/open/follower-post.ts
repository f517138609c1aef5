import type { CaseRow, FollowerRow, Tx } from '@samskab/persistence';
import type { App } from '../app.ts';
import { realNow } from '../clock/municipal-clock.ts';
import { Rhythm } from '../rhythm.ts';
import { questionAt } from './follow-case.ts';
import { forgetFollower, postTo } from './follower-mail.ts';
import { newsOf, settled } from './follower-news.ts';
import type { News } from './follower-news.ts';
import { openSource } from './open-source.ts';

const EVERY_MS = 3_000;
const WEEK_MS = 7 * 86_400_000;

type Told = { row: CaseRow; slug: string; news: News[]; upTo: number };

/**
 * Writes to those who follow a case when something is decided in it. What has happened is read from the record, so nobody
 * who decides has to think of it; each is told once, however many processes look.
 */
export class FollowerPost {
  private readonly rhythm: Rhythm;

  constructor(private readonly app: App) {
    this.rhythm = new Rhythm(app.background, EVERY_MS, () => this.round());
  }

  start(): void {
    this.rhythm.start();
  }

  stop(): void {
    this.rhythm.stop();
  }

  /** Tells what is news now, once; and forgets who never said that they want to be told. */
  async round(): Promise<void> {
    const { read } = this.app.database;
    for (const caseId of await read.followers.behind()) await this.tellOf(caseId);
    const silent = await read.followers.find({ confirmedAt: null, askedAt: { below: realNow(-WEEK_MS) } });
    for (const follower of silent) await this.app.database.transaction((tx) => forgetFollower(tx, follower));
  }

  private async tellOf(caseId: string): Promise<void> {
    const { database } = this.app;
    const row = await database.read.cases.first({ id: caseId, closed: false });
    const page = row && (await database.read.openPages.first({ caseId }));
    if (!page) return;
    const question = await questionAt(this.app, database.read, row);
    const { news, waitsAt } = await settled(database, newsOf(await openSource(this.app, row), question));
    const told = { row, slug: page.slug, news, upTo: waitsAt === null ? row.headSeq : waitsAt - 1 };
    const followers = await database.read.followers.find({ caseId, confirmedAt: { from: '' } });
    for (const { id } of followers) await database.transaction((tx) => this.tell(tx, id, told));
  }

  private async tell(tx: Tx, id: string, { slug, news, upTo }: Told): Promise<void> {
    const [follower] = await tx.followers.lock({ id });
    if (!follower || follower.toldSeq >= upTo) return;
    const at = await this.app.clock.now(tx.read);
    for (const { seq, subject, text } of news.filter((one) => one.seq > follower.toldSeq && one.seq <= upTo))
      await postTo(tx, follower, { id: `${seq}`, subject, body: this.body(follower, slug, text), at });
    await tx.followers.update({ id }, { toldSeq: upTo });
  }

  private body({ stopKey }: FollowerRow, slug: string, text: string): string {
    const { publicUrl } = this.app;
    const links = [`Se hele forløbet:\n${publicUrl}/f/${slug}`, `Stop med at følge:\n${publicUrl}/f/stop#${stopKey}`];
    return ['Hej', text, ...links].join('\n\n');
  }
}
