import { readFileSync } from 'node:fs';
import type { Layout, Model } from '@samskab/definition';
import { publishable } from '@samskab/verifier';
import { createDocument, documentWords } from '../../src/document/index.ts';
import { applyFix } from '../../src/problems/fix.ts';
import { badgesOf, errorsOf, problemsOf, type Problem } from '../../src/problems/problem.ts';
import { pattern } from '../play/pattern.ts';

const layout = JSON.parse(
  readFileSync(new URL('../../../workflows/patterns/village-bus/layout.json', import.meta.url), 'utf8'),
) as Layout;

const bus = (model: Model = pattern('village-bus')) => createDocument(model, layout, { words: documentWords });
type Bus = ReturnType<typeof bus>;

const problemsIn = (document: Bus): Problem[] => {
  const { model, process } = document.read();
  return problemsOf(publishable(model), process);
};

/** Nobody takes back what was expected when the council says no. */
function leaking(): Bus {
  const document = bus();
  document.dispatch({ do: 'deleteElements', ids: ['withdraw-saving'] });
  return document;
}

/** Two ways meet where only one of them is ever taken. */
function standing(): Bus {
  const document = bus();
  document.dispatch({ do: 'insertNode', flow: 'f-permit-timetable-changes', kind: 'parallel' }, 'one');
  const node = document.read().process.flows.find(({ id }) => id === 'f-permit-timetable-changes')?.to ?? '';
  document.dispatch({ do: 'reconnect', flow: 'f-q-riders-timetable-changes', end: 'to', node }, 'one');
  return document;
}

describe('the problems of a drawing', () => {
  it('are none in the pattern as it is shipped', () => {
    expect(errorsOf(problemsIn(bus()))).toEqual([]);
  });

  it('say in few words that money can end without a purpose, and where', () => {
    const [problem] = problemsIn(leaking());
    expect(problem).toMatchObject({ number: 1, severity: 'error', title: '100.000 kr. kan ende uden formål' });
    expect(problem?.text).toContain('“Afvist, ruten kører”');
    expect([...badgesOf(problemsIn(leaking()))]).toEqual([['refused', 1]]);
  });

  it('are each their own, also when they say the same of two ways', () => {
    const said = { path: [], code: 'conditionMissing', message: 'Pilen skal have en betingelse.' };
    const faults = ['to-a', 'to-b'].map((id) => ({ ...said, id }));
    const problems = problemsOf({ faults, advice: [] }, bus().read().process);
    expect(new Set(problems.map(({ key }) => key)).size).toBe(2);
  });

  it('count what lies behind a standstill with it, not beside it', () => {
    const errors = errorsOf(problemsIn(standing()));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.text).toMatch(/\d+ trin bag ved det nås aldrig\./);
  });
});

describe('a quick fix', () => {
  it.each([
    ['money left over', leaking],
    ['a standstill', standing],
  ])('mends %s as one thing to undo', (_, begin) => {
    const document = begin();
    const before = document.read().model;
    const fix = errorsOf(problemsIn(document))[0]?.fix;
    if (!fix) throw new Error('there is a fix');
    expect(applyFix(document, fix).ok).toBe(true);
    expect(errorsOf(problemsIn(document))).toEqual([]);
    document.undo();
    expect(document.read().model).toEqual(before);
  });
});
