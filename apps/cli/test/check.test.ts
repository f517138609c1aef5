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
const codes = (path: string) => checkFile(path).faults.map(({ code }) => code);

describe('samskab check', () => {
  it('sums up a drawing that can be published', () => {
    expect(checkFile(drawing)).toMatchObject({ ok: true, summary: { key: 'village-bus', nodes: 53, roles: 9 } });
    expect(tellCheck('bus.json', checkFile(drawing)).slice(0, 3)).toEqual([
      '✓ bus.json',
      '  Busrute byttes til landsbybus (village-bus)',
      expect.stringMatching(/^ {2}53 trin, 57 pile, 9 roller, \d+ variable, 2 pengelinjer, \d+ udtryk$/),
    ]);
  });

  it.each(['village-bus', 'city-renewal', 'association-founding'])(
    'proves %s sound and its money safe, rule by rule',
    (key) => {
      const checked = checkFile(patternFile(key, 'definition'));
      expect(checked).toMatchObject({ ok: true, sound: 'holds', moneySafe: 'holds', faults: [], advice: [] });
      expect(checked.rules?.map(({ verdict }) => verdict)).toEqual(checked.rules?.map(() => 'holds'));
      const told = tellCheck(key, checked);
      expect(told).toContain('  ✓ Pengene bliver i området  money-stays');
      expect(told.at(-1)).toMatch(
        /^ {2}Forløbet er sundt; pengene er sikre\. \d+ tilstande i forløbet, \d+ med penge, \d+ ms\.$/,
      );
    },
  );

  it('finds what can run and never ends, and says where, in Danish', () => {
    const path = redrawn(
      ['"default": "f-q-meeting-town-meeting"', '"doc": "Uden standardvej"'],
      [
        '{ "id": "f-q-meeting-town-meeting", "name": "mødes igen", "from": "q-meeting", "to": "town-meeting" }',
        '{ "id": "f-q-meeting-town-meeting", "name": "mødes igen", "from": "q-meeting", "to": "town-meeting", "when": "attendance < 20" }',
      ],
    );
    const checked = checkFile(path);
    expect(checked.faults).toEqual([
      expect.objectContaining({
        code: 'some-way-open',
        rule: 'some-way-open',
        severity: 'error',
        id: 'q-meeting',
        elements: ['q-meeting'],
        path: ['processes', 0, 'nodes', expect.any(Number)],
        message: 'Ved “Hvad siger mødet?” kan det ske, at ingen af vejene passer. Giv valget en standardvej.',
        counterexample: { log: expect.any(Array) },
        fix: { do: 'setDefault', gateway: 'q-meeting', flow: expect.any(String) },
      }),
    ]);
    expect(checked.rules?.find(({ rule }) => rule === 'some-way-open')).toMatchObject({
      verdict: 'broken',
      title: 'Ved hvert valg er der altid en vej',
      elements: ['q-meeting'],
    });
    expect(tellCheck('bus.json', checked)).toContain('  ✗ Ved hvert valg er der altid en vej  some-way-open');
  });

  it('advises without refusing', () => {
    const checked = checkFile(redrawn(['"remind": { "workingDays": "1" }, "due"', '"due"']));
    expect([checked.ok, checked.faults]).toEqual([true, []]);
    expect(checked.advice).toEqual([
      expect.objectContaining({ code: 'wait-has-reminder', severity: 'advice', id: 'answer-town' }),
    ]);
    expect(tellCheck('bus.json', checked)).toContain('  ✗ Hver ventetid har en påmindelse (råd)  wait-has-reminder');
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
    const good = await samskab(['check', 'village-bus', '--json']);
    const bad = await samskab(['check', redrawn(['"format": 1', '"format": 9'])]);
    expect([good.code, JSON.parse(good.lastLine)]).toEqual([0, expect.objectContaining({ ok: true })]);
    expect([bad.code, bad.stdout]).toEqual([1, expect.stringContaining('Formatet 9 kendes ikke')]);
  }, 30_000);
});
