import type { Reads } from '@samskab/persistence';
import { orgRoleOf } from '@samskab/policy';
import { DrawingOf } from './drawing-of.ts';

const KEPT = 200;

/** Versions never change, so each is read once and kept. */
export class Drawings {
  private readonly kept = new Map<string, DrawingOf>();
  private readonly withoutLogin = new Set<string>();
  private allSeen = false;

  async one(read: Reads, versionId: string): Promise<DrawingOf> {
    return (await this.all(read, [versionId]))(versionId);
  }

  /** At most one query, for those not seen yet. */
  async all(read: Reads, versionIds: readonly string[]): Promise<(versionId: string) => DrawingOf> {
    const missing = [...new Set(versionIds)].filter((id) => !this.kept.has(id));
    const rows = missing.length > 0 ? await read.versions.find({ id: missing }) : [];
    for (const row of rows) this.keep(new DrawingOf(row));
    const found = new Map(versionIds.map((id) => [id, this.kept.get(id)]));
    this.forgetOldest();
    return (id) => {
      const drawing = found.get(id);
      if (!drawing) throw new Error(`No version ${id}`);
      return drawing;
    };
  }

  /**
   * The municipality's roles that no login has by name (a mayor): of all published drawings when first asked, and of
   * every one looked at since.
   */
  async rolesWithoutLogin(read: Reads): Promise<string[]> {
    if (!this.allSeen) for (const row of await read.versions.find()) this.see(new DrawingOf(row));
    this.allSeen = true;
    return [...this.withoutLogin];
  }

  private keep(drawing: DrawingOf): void {
    this.kept.set(drawing.id, drawing);
    this.see(drawing);
  }

  private see(drawing: DrawingOf): void {
    for (const { id, side } of drawing.process.roles)
      if (side === 'municipality' && orgRoleOf(id) === undefined) this.withoutLogin.add(id);
  }

  private forgetOldest(): void {
    for (const id of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - KEPT))) this.kept.delete(id);
  }
}
