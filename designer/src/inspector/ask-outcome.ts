import type { Activity } from '@samskab/definition';
import type { Command, DrawingDocument, Outcome } from '../document/index.ts';
import { inspectorTexts } from '../texts/inspector.ts';
import { writeCondition } from './feel/condition.ts';

const { asking: words } = inspectorTexts;
const agreed = ['approved', 'amended'] as const;
/** How far below the main line a way goes that leaves it, px (look.md). */
const branch = 96;

/**
 * Puts the question after a decision, as one undo unit: agreed, the process goes on as it did; all else ends it, so that
 * nobody forgets that a body can say no.
 */
export function askOutcome(document: DrawingDocument, { id, facet }: Activity): Outcome {
  const join = `ask:${document.newId()}`;
  const { process } = document.read();
  const [way] = process.flows.filter(({ from }) => from === id);
  if (!way || facet?.kind !== 'checkpoint') return { ok: false, code: 'unknownElement' };
  const asked = document.dispatch({ do: 'insertNode', flow: way.id, kind: 'question', name: words.question }, join);
  if (!asked.ok) return asked;
  const [question = '', , yes = ''] = asked.ids;
  const ended = document.dispatch(
    { do: 'branchNode', from: question, kind: 'end', at: below(document, question), name: words.end },
    join,
  );
  if (!ended.ok) return ended;
  const [, no = ''] = ended.ids;
  const rows = agreed.map((value) => [
    { variable: facet.outcome, sign: '=' as const, against: { is: 'fixed' as const, value } },
  ]);
  return document.dispatch(
    [
      named(yes, words.yes, { when: writeCondition(rows, process.variables) }),
      named(no, words.no),
      { do: 'setElement', id: question, patch: { default: no } },
    ],
    join,
  );
}

const named = (id: string, name: string, more: object = {}): Command => ({
  do: 'setElement',
  id,
  patch: { name, ...more },
});

function below(document: DrawingDocument, id: string): [number, number] {
  const { x, y, w, h } = document.read().plane.shapes[id] ?? { x: 0, y: 0, w: 0, h: 0 };
  return [x + w / 2, y + h / 2 + branch];
}
