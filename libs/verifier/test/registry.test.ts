import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../src/rules/registry.ts';

const names = (folder: string, ending: string): string[] =>
  readdirSync(fileURLToPath(new URL(folder, import.meta.url)))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

const ids = rules.map(({ id }) => id).toSorted();
const helpers = ['registry', 'rule', 'words'];

describe('the registry of rules', () => {
  it('holds each rule once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a file for every rule and no rule more', () => {
    expect(names('../src/rules/', '.ts').filter((name) => !helpers.includes(name))).toEqual(ids);
  });

  it('has a document for every rule, in both languages', () => {
    expect(names('../docs/', '.md')).toEqual(ids);
    for (const { id, title } of rules) {
      const lines = readFileSync(new URL(`../docs/${id}.md`, import.meta.url), 'utf8').split('\n');
      expect(lines[0]).toBe(`# ${id}`);
      expect(lines).toContain(`## ${title.da}`);
    }
  });

  it('has a test for every rule', () => {
    expect(names('./rules/', '.test.ts')).toEqual(ids);
  });

  it('proves nothing by advice', () => {
    for (const { severity, proves } of rules) expect(proves === undefined).toBe(severity === 'advice');
  });
});
