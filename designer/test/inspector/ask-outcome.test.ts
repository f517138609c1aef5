import { readFileSync } from 'node:fs';
import type { Activity, Layout } from '@samskab/definition';
import { publishable } from '@samskab/verifier';
import { createDocument, documentWords } from '../../src/document/index.ts';
import { askOutcome } from '../../src/inspector/ask-outcome.ts';
import { endingsOf } from '../../src/inspector/describe/endings.ts';
import { applyFix } from '../../src/problems/fix.ts';
import { errorsOf, problemsOf } from '../../src/problems/problem.ts';
import { patternOf } from './support.ts';

const layout = JSON.parse(
  readFileSync(new URL('../../../workflows/patterns/village-bus/layout.json', import.meta.url), 'utf8'),
) as Layout;

/** The village bus with a decision of the council where nothing but hope stands for the money yet. */
function decidingEarly() {
  const document = createDocument(patternOf('village-bus'), layout, { words: documentWords });
  const put = document.dispatch({ do: 'insertNode', flow: 'f-expect-saving-found-association', kind: 'council' });
  const decision = document.read().process.nodes.find(({ id }) => put.ok && id === put.ids[0]) as Activity;
  return { document, decision };
}

const problemsIn = ({ document }: ReturnType<typeof decidingEarly>) => {
  const { model, process } = document.read();
  return errorsOf(problemsOf(publishable(model), process));
};

describe('the question after a decision', () => {
  it('goes on when it is agreed, and ends else', () => {
    const { document, decision } = decidingEarly();
    expect(askOutcome(document, decision).ok).toBe(true);
    const { process } = document.read();
    const names = new Map(process.nodes.map(({ id, name }) => [id, name]));
    expect(endingsOf(process, decision).map(({ outcome, to }) => [outcome, names.get(to)])).toEqual([
      ['approved', 'Foreningen stiftes'],
      ['amended', 'Foreningen stiftes'],
      ['rejected', 'Ikke godkendt'],
      ['sentBack', 'Ikke godkendt'],
      ['noted', 'Ikke godkendt'],
      ['forwarded', 'Ikke godkendt'],
    ]);
  });

  it('shows what a no does to the money, and the fix mends it', () => {
    const drawn = decidingEarly();
    expect(problemsIn(drawn)).toEqual([]);
    askOutcome(drawn.document, drawn.decision);
    const [problem, ...others] = problemsIn(drawn);
    expect(others).toEqual([]);
    expect(problem?.title).toBe('100.000 kr. kan ende uden formål');
    if (problem?.fix) applyFix(drawn.document, problem.fix);
    expect(problemsIn(drawn)).toEqual([]);
  });

  it('is one thing to undo', () => {
    const { document, decision } = decidingEarly();
    const before = document.read().model;
    askOutcome(document, decision);
    document.undo();
    expect(document.read().model).toEqual(before);
  });

  it('is not put where nothing follows', () => {
    const { document, decision } = decidingEarly();
    const flow = document.read().process.flows.find(({ from }) => from === decision.id)?.id ?? '';
    document.dispatch({ do: 'deleteElements', ids: [flow] });
    expect(askOutcome(document, decision).ok).toBe(false);
  });
});
