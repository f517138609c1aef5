import type { Invited, PersonList } from '@samskab/contracts';
import type { z } from 'zod';
import { ApiRefusal } from './caller.ts';
import type { Caller } from './caller.ts';

type Named = { id: string; name: string };

/** So often somebody is invited before their link counts as refused. */
const INVITATIONS = 5;

/** The different people of a story, each logged in as themselves. */
export class Cast {
  private readonly callers = new Map<string, Promise<Caller>>();

  private constructor(
    /** Somebody who has not logged in yet. */
    private readonly nobody: Caller,
    /** Ids of those with a login of the municipality; a role of the drawing has its own name there. */
    private readonly staffIds: ReadonlySet<string>,
  ) {}

  static async of(nobody: Caller): Promise<Cast> {
    const { items } = await nobody.get<PersonList>('/api/login/dev');
    return new Cast(nobody, new Set(items.map(({ id }) => id)));
  }

  staff(id: string): Promise<Caller> {
    return this.once(id, () => this.nobody.login('/api/login/dev', { personId: id }));
  }

  /** Who acts in a role: by the municipality's login, or by the personal link that the case worker sends. */
  inRole(caseId: string, role: Named): Promise<Caller> {
    if (this.staffIds.has(role.id)) return this.staff(role.id);
    return this.once(`${caseId}/${role.id}`, () => this.invited(caseId, role));
  }

  private once(key: string, login: () => Promise<Caller>): Promise<Caller> {
    const known = this.callers.get(key) ?? login();
    this.callers.set(key, known);
    return known;
  }

  private async invited(caseId: string, role: Named): Promise<Caller> {
    for (let asked = 1; ; asked += 1) {
      try {
        return await this.byLink(await this.linkFor(caseId, role));
      } catch (error) {
        // An invitation whose answer was lost may have been written last, and its link is the one that counts.
        if (asked === INVITATIONS || !(error instanceof ApiRefusal) || error.code !== 'notFound') throw error;
      }
    }
  }

  private async linkFor(caseId: string, { id: role, name }: Named): Promise<string> {
    const worker = await this.staff('case-worker');
    const guest = { role, name, email: `${role}@samkobing.example` };
    const { participant, link } = await worker.send<z.infer<typeof Invited>>(
      'POST',
      `/api/cases/${caseId}/participants`,
      guest,
    );
    if (link) return link;
    throw new Error(`${participant.roleName} was sent a link by mail; only a development stack shows it here`);
  }

  private byLink(link: string): Promise<Caller> {
    return this.nobody.login('/api/login/link', { token: link.split('#')[1] ?? '' });
  }
}
