import type { FieldFault } from '@samskab/contracts';
import type { Model, Process } from '@samskab/definition';
import { evaluate } from '@samskab/expression';
import type { Reads } from '@samskab/persistence';

/** What the municipality has: the bodies that decide, and the areas money stands in. */
type Municipality = { bodies: string[]; areas: string[] };

/**
 * What a drawing names that this municipality does not have: an item at a body that is not set up could never be decided,
 * and a posting in an area that does not exist would be refused in the middle of a case.
 */
export async function municipalFaults(read: Reads, { processes }: Model): Promise<FieldFault[]> {
  const [bodies, areas] = await Promise.all([read.bodies.find(), read.ledger.areas()]);
  const here: Municipality = {
    bodies: bodies.map(({ key }) => key).toSorted(),
    areas: areas.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'da')),
  };
  return processes.flatMap((process, index) => {
    const at = ['model', 'processes', index];
    return process.executable ? [...bodyFaults(here, process, at), ...areaFaults(here, process, at)] : [];
  });
}

function bodyFaults({ bodies }: Municipality, { nodes }: Process, at: (string | number)[]): FieldFault[] {
  return nodes.flatMap((node, index) => {
    const facet = node.type === 'activity' ? node.facet : undefined;
    if (facet?.kind !== 'checkpoint' || bodies.includes(facet.body)) return [];
    const path = [...at, 'nodes', index, 'facet', 'body'];
    const message = `Organet ${facet.body} er ikke oprettet i kommunen. ${instead(bodies)}`;
    return [{ path, code: 'unknownBody', message, id: node.id }];
  });
}

function areaFaults({ areas }: Municipality, process: Process, at: (string | number)[]): FieldFault[] {
  return process.moneyLines.flatMap(({ id, area }, index) => {
    const name = constantText(process, area);
    if (name !== undefined && areas.includes(name)) return [];
    const path = [...at, 'moneyLines', index, 'area'];
    const message = `Området ${name ?? area} findes ikke i kommunen. ${instead(areas)}`;
    return [{ path, code: 'unknownArea', message, id }];
  });
}

/** A line's area is a constant, so it is known before any case is. */
function constantText({ variables }: Process, id: string): string | undefined {
  const feel = variables.find((variable) => variable.id === id)?.value;
  const evaluated = feel === undefined ? undefined : evaluate(feel, {});
  return evaluated && 'value' in evaluated && typeof evaluated.value === 'string' ? evaluated.value : undefined;
}

const instead = (known: string[]): string =>
  known.length > 0 ? `Opret det, eller vælg et af: ${known.join(', ')}.` : 'Opret det, og prøv igen.';
