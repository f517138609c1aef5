import { isBuiltin } from 'node:module';
import { join, normalize } from 'node:path';
import { importsOf } from './imports.ts';
import type { Import } from './imports.ts';

/** What one package may import. */
export interface Row {
  /** Of ours, as values: a package, or one of its doors (`workflows/messages`). */
  may: readonly string[];
  /** Of ours, as types alone. */
  types?: readonly string[];
  /** Of ours, by path alone: it is bundled or started, not imported. */
  paths?: readonly string[];
  /** Of others: a closed list, or everything but the named families. */
  others: { only: readonly string[] } | { never: readonly Family[] };
}

/** What a wall keeps out, as specifier tests. */
const families = {
  node: (specifier: string) => isBuiltin(specifier),
  react: (specifier: string) => /^(react|react-dom|react-aria-components|@xyflow\/react)(\/|$)/.test(specifier),
  nest: (specifier: string) => /^@nestjs\//.test(specifier),
  temporal: (specifier: string) => /^@temporalio\//.test(specifier),
  typeorm: (specifier: string) => /^(typeorm|mysql2|libsql)(\/|$)/.test(specifier),
  zod: (specifier: string) => /^zod(\/|$)/.test(specifier),
} satisfies Record<string, (specifier: string) => boolean>;
export type Family = keyof typeof families;

export interface Source {
  /** Package folder from the root (`libs/engine`) and the file's path within it. */
  folder: string;
  file: string;
  text: string;
  /** Tests and the tools' own config files do not ship: they import whatever of ours their package declares. */
  isTest: boolean;
  /** Names in package.json: what ships may use, and what tests may use besides. */
  dependencies: readonly string[];
  devDependencies: readonly string[];
}

/** Every forbidden or undeclared import of one source, as sentences. */
export function faultsOf(source: Source, row: Row): string[] {
  return importsOf(source.text).flatMap((one) => {
    const reason = fault(one, source, row);
    return reason ? [`${source.folder}/${source.file} imports ${one.specifier}: ${reason}`] : [];
  });
}

function fault(one: Import, source: Source, row: Row): string | undefined {
  if (one.specifier.startsWith('.')) return leaves(one.specifier, source.file) ? 'leaves its package' : undefined;
  const ours = /^@samskab\/(.+)$/.exec(one.specifier)?.[1];
  const forbidden = ours ? oursForbidden(one, ours, source, row) : othersForbidden(one, source, row);
  return forbidden ?? undeclared(one, source);
}

function leaves(specifier: string, file: string): boolean {
  return normalize(join(file, '..', specifier)).startsWith('..');
}

function oursForbidden(one: Import, door: string, source: Source, row: Row): string | undefined {
  if (isIn(row.may, door) || isOwn(door, source.folder)) return undefined;
  if (one.use === 'type' && isIn(row.types ?? [], door)) return undefined;
  if (one.use === 'path' && isIn(row.paths ?? [], door)) return undefined;
  if (source.isTest) return undefined;
  if (isIn(row.types ?? [], door)) return 'types only';
  if (isIn(row.paths ?? [], door)) return 'by path only';
  return door === 'testing' ? 'testing is for tests' : 'not in its row of the table';
}

function isIn(doors: readonly string[], door: string): boolean {
  return doors.some((allowed) => door === allowed || (!allowed.includes('/') && door.startsWith(`${allowed}/`)));
}

function isOwn(door: string, folder: string): boolean {
  return isIn([folder.split('/').at(-1) ?? ''], door);
}

function othersForbidden({ specifier, use }: Import, { isTest }: Source, { others }: Row): string | undefined {
  if (isTest || use === 'type') return undefined;
  if ('only' in others) return isIn(others.only, specifier) ? undefined : 'this package stands on nothing else';
  const family = others.never.find((name) => families[name](specifier));
  return family && `never ${family}`;
}

function undeclared({ specifier, use }: Import, source: Source): string | undefined {
  if (isBuiltin(specifier)) return undefined;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const alsoDev = source.isTest || use === 'type';
  const own = `@samskab/${source.folder.split('/').at(-1)}`;
  const known = [own, ...source.dependencies, ...(alsoDev ? source.devDependencies : [])];
  if (use === 'type' && known.includes(`@types/${name}`)) return undefined;
  return known.includes(name) ? undefined : 'not declared in package.json';
}
