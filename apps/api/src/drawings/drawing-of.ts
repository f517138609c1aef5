import type { Activity, Field, Flow, Node, Process, Role, Type, Variable } from '@samskab/definition';
import type { VersionRow } from '@samskab/persistence';

/** A published version as the use cases look at it: the drawing with its words, indexed. */
export class DrawingOf {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly process: Process;
  readonly types: Record<string, Type>;
  private readonly nodes: Map<string, Node>;
  /** The roles that stand on the nodes once the lanes have given theirs. */
  private readonly laneRoles: Map<string, string>;

  constructor(version: VersionRow) {
    this.id = version.id;
    this.key = version.processKey;
    this.number = version.number;
    this.name = version.name;
    this.process = processOf(version.model, version.processKey);
    this.types = Object.fromEntries(this.process.variables.map(({ id, type }) => [id, type]));
    this.nodes = new Map(this.process.nodes.map((node) => [node.id, node]));
    this.laneRoles = new Map(processOf(version.slim, version.processKey).nodes.flatMap(nodeRole));
  }

  get flows(): Flow[] {
    return this.process.flows;
  }

  node(id: string): Node | undefined {
    return this.nodes.get(id);
  }

  activity(id: string): Activity | undefined {
    const node = this.nodes.get(id);
    return node?.type === 'activity' ? node : undefined;
  }

  /** What the step is called on a screen; '' for one without a name. */
  nodeName(id: string): string {
    return this.nodes.get(id)?.name ?? '';
  }

  role(id: string | null | undefined): Role | undefined {
    return this.process.roles.find((role) => role.id === id);
  }

  /** A node's own role, else its lane's. */
  roleOf(node: string): Role | undefined {
    return this.role(this.laneRoles.get(node));
  }

  variable(id: string): Variable | undefined {
    return this.process.variables.find((variable) => variable.id === id);
  }

  readonly isPersonal = (variable: string): boolean => this.variable(variable)?.personal ?? false;

  form(node: string): Field[] {
    return this.activity(node)?.form ?? [];
  }
}

const nodeRole = (node: Node): [string, string][] => ('role' in node && node.role ? [[node.id, node.role]] : []);

/** Stored versions were parsed when they were published, and cannot be changed. */
function processOf(model: unknown, key: string): Process {
  const { processes } = model as { processes: Process[] };
  const process = processes.find((candidate) => candidate.key === key);
  if (!process) throw new Error(`No process ${key} in its own version`);
  return process;
}
