import { faultsOf } from './boundary.ts';
import type { Family, Row, Source } from './boundary.ts';
import { packageFolders, sourcesOf } from './workspace.ts';

const pure: Row['others'] = { only: [] };
const but = (...never: Family[]): Row['others'] => ({ never });
const libs = ['calendar', 'contracts', 'council', 'definition', 'engine', 'expression', 'ledger', 'persistence'];
const allLibs = [...libs, 'layout', 'policy', 'verifier'];
const seenInBrowser = ['definition', 'expression', 'verifier', 'engine', 'calendar', 'council', 'contracts', 'layout'];

/**
 * The import table of the house. Three runtimes are the real walls (browser, workflow sandbox, Node): a package that is
 * legal in two of them stands on nothing that one of them lacks.
 */
const table: Record<string, Row> = {
  'libs/definition': { may: [], others: { only: ['zod'] } },
  'libs/expression': { may: [], others: { only: ['feelin'] } },
  'libs/engine': { may: [], types: ['definition'], others: pure },
  'libs/ledger': { may: [], others: pure },
  'libs/council': { may: [], others: pure },
  'libs/calendar': { may: [], others: pure },
  'libs/verifier': {
    may: ['definition', 'engine', 'expression', 'ledger'],
    others: but('temporal', 'nest', 'typeorm', 'react', 'node'),
  },
  'libs/layout': { may: ['definition'], others: { only: ['elkjs'] } },
  'libs/contracts': { may: ['definition'], others: { only: ['zod'] } },
  'libs/policy': { may: ['definition'], others: { only: ['zod'] } },
  'libs/persistence': {
    may: ['contracts', 'definition', 'ledger', 'council'],
    others: but('nest', 'temporal', 'react'),
  },
  workflows: {
    may: ['engine', 'expression', 'calendar'],
    types: ['contracts', 'activities'],
    others: but('zod', 'nest', 'node', 'typeorm', 'react'),
  },
  activities: {
    may: ['contracts', 'persistence', 'ledger', 'council', 'calendar', 'expression', 'policy'],
    types: ['engine', 'definition'],
    others: but('nest', 'react'),
  },
  'apps/api': { may: [...allLibs, 'workflows/messages'], others: but('react') },
  'apps/worker': {
    may: ['activities', 'persistence', 'workflows/messages'],
    paths: ['workflows'],
    others: but('nest', 'react'),
  },
  'apps/cli': { may: [...allLibs, 'api', 'worker', 'activities', 'workflows'], others: but('react') },
  designer: { may: seenInBrowser, others: but('nest', 'temporal', 'typeorm', 'node') },
  'apps/web': { may: [...seenInBrowser, 'designer'], others: but('nest', 'temporal', 'typeorm', 'node') },
  'libs/testing': { may: [...allLibs, 'cli/mariadb', 'cli/temporal', 'cli/processes'], others: but('react') },
};

describe('the import table', () => {
  it('has a row for every package', () => {
    expect(Object.keys(table).toSorted()).toEqual(packageFolders().toSorted());
  });

  it.each(Object.entries(table))('holds for %s', (folder, row) => {
    expect(sourcesOf(folder).flatMap((source) => faultsOf(source, row))).toEqual([]);
  });
});

describe('the watch over the import table', () => {
  const engine: Source = {
    folder: 'libs/engine',
    file: 'src/step.ts',
    text: '',
    isTest: false,
    dependencies: ['@samskab/definition', 'zod'],
    devDependencies: ['@samskab/testing'],
  };
  const faults = (text: string, source: Partial<Source> = {}) =>
    faultsOf({ ...engine, ...source, text }, table[source.folder ?? engine.folder] ?? { may: [], others: pure });

  it.each([
    ["import { a } from '@samskab/ledger';", 'not in its row of the table'],
    ["import { a } from '@samskab/definition';", 'types only'],
    ["import { type A, b } from '@samskab/definition';", 'types only'],
    ["export { a } from '@samskab/testing';", 'testing is for tests'],
    ["const a = await import('node:fs');", 'this package stands on nothing else'],
    ["import { z } from 'zod';", 'this package stands on nothing else'],
    ["import { a } from '../../ledger/src/index.ts';", 'leaves its package'],
  ])('goes red on %s', (text, reason) => {
    expect(faults(text)).toEqual([expect.stringContaining(reason)]);
  });

  it('goes red on a package that package.json does not declare', () => {
    const source = { folder: 'apps/api', dependencies: [] };
    expect(faults("import { Module } from '@nestjs/common';", source)).toEqual([
      expect.stringContaining('not declared'),
    ]);
    expect(faults("type A = import('rxjs').Observable<string>;", source)).toHaveLength(1);
  });

  it('goes red when the worker imports the workflows instead of bundling them', () => {
    const source = { folder: 'apps/worker', dependencies: ['@samskab/workflows'] };
    expect(faults("import { a } from '@samskab/workflows';", source)).toEqual([
      expect.stringContaining('by path only'),
    ]);
    expect(faults("import.meta.resolve('@samskab/workflows');", source)).toEqual([]);
  });

  it('stays green on what the table allows', () => {
    expect(faults("import type { Model } from '@samskab/definition'; import { b } from './b.ts';")).toEqual([]);
    expect(faults("import { a } from '@samskab/testing';", { file: 'test/a.test.ts', isTest: true })).toEqual([]);
  });
});
