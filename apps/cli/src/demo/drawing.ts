import type { Version } from '@samskab/contracts';
import type { Facet, Model, Node, Process, Role } from '@samskab/definition';
import type { Caller } from './caller.ts';

/** A published drawing, as a story needs it: who a role is, and what a step does. */
export class Drawing {
  readonly process: Process;
  private readonly nodes: ReadonlyMap<string, Node>;

  constructor({ processes }: Model) {
    const process = processes.find(({ executable }) => executable);
    if (!process) throw new Error('the drawing has no process that runs');
    this.process = process;
    this.nodes = new Map(process.nodes.map((node) => [node.id, node]));
  }

  static async ofVersion(staff: Caller, id: string): Promise<Drawing> {
    // Publishing parsed it.
    return new Drawing((await staff.get<Version>(`/api/versions/${id}`)).model as Model);
  }

  node(id: string): Node | undefined {
    return this.nodes.get(id);
  }

  nameOf(id: string): string {
    return this.nodes.get(id)?.name ?? '';
  }

  role(id: string): Role & { name: string } {
    const role = this.process.roles.find((one) => one.id === id);
    if (!role) throw new Error(`the drawing has no role ${id}`);
    return { ...role, name: role.name ?? '' };
  }

  facet<K extends Facet['kind']>(id: string, kind: K): Extract<Facet, { kind: K }> | undefined {
    const node = this.nodes.get(id);
    const facet = node?.type === 'activity' ? node.facet : undefined;
    return facet?.kind === kind ? (facet as Extract<Facet, { kind: K }>) : undefined;
  }

  /** Whether a token at a node waits for a machine, and so never for long. */
  isWork(id: string): boolean {
    const node = this.nodes.get(id);
    return node?.type === 'activity' && (node.activity === 'service' || node.activity === 'send');
  }

  /** The event whose timer has this id; undefined for a reminder or an escalation. */
  timerNode(trigger: string): string | undefined {
    return this.process.nodes.find((node) => node.type === 'event' && node.on.some(({ id }) => id === trigger))?.id;
  }
}
