import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '@samskab/testing';
import { checkFile } from '../src/check/check-file.ts';
import { tellCheck } from '../src/check/tell-check.ts';
import { patternFile } from '../src/patterns.ts';
import { samskab } from './support/command.ts';

const folder = tempDir();
afterAll(folder.remove);

const drawing = patternFile('village-bus', 'definition');
const file = join(folder.path, 'drawing.json');

/** The village bus with pieces of its text replaced. */
function redrawn(...changes: [string, string][]): string {
  let text = readFileSync(drawing, 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the drawing has no ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(file, text);
  return file;
}
const codes = (path: string) => {
  const checked = checkFile(path);
  return checked.ok ? [] : checked.faults.map(({ code }) => code);
};

describe('samskab check', () => {
  it('sums up a drawing that can be published', () => {
    expect(checkFile(drawing)).toMatchObject({ ok: true, summary: { key: 'village-bus', nodes: 53, roles: 9 } });
    expect(tellCheck('bus.json', checkFile(drawing))).toEqual([
      '✓ bus.json',
      '  Busrute byttes til landsbybus (village-bus)',
      expect.stringMatching(/^ {2}53 trin, 57 pile, 9 roller, \d+ variable, 2 pengelinjer, \d+ udtryk$/),
    ]);
  });

  it('tells every fault of shape and reference at once, each with its path', () => {
    const path = redrawn(
      ['"role": "bus-association"', '"role": "nobody"'],
      ['"line": "freed-route"', '"line": "gone"'],
    );
    expect(codes(path)).toEqual(expect.arrayContaining(['unknownRole', 'unknownLine']));
    expect(tellCheck('bus.json', checkFile(path))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}processes\[0\]\.nodes\[\d+\]\.role .*unknownRole$/),
        '    Rollen "nobody" findes ikke. Opret den, eller vælg en anden.',
      ]),
    );
  });

  it('finds what cannot run and what is wrong with an expression, in one go', () => {
    const path = redrawn(
      ['"gateway": "parallel"', '"gateway": "inclusive"'],
      ['min(busPrice, firstYear, granted)', 'today()'],
    );
    expect(codes(path)).toContain('gatewayYet');
    expect(codes(path).length).toBeGreaterThan(1);
  });

  it('says where a file stops being JSON', () => {
    writeFileSync(file, '{ "format": 1,');
    expect(tellCheck('bus.json', checkFile(file))).toEqual([
      '✗ bus.json: 1 fejl',
      '  filen  json',
      expect.stringContaining('Filen er ikke JSON'),
    ]);
  });

  it('answers 0 or 1, and JSON when asked', async () => {
    const good = await samskab(['check', drawing, '--json']);
    const bad = await samskab(['check', redrawn(['"format": 1', '"format": 9'])]);
    expect([good.code, JSON.parse(good.lastLine)]).toEqual([0, expect.objectContaining({ ok: true })]);
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringContaining('Formatet 9 kendes ikke')]);
  }, 30_000);
});
