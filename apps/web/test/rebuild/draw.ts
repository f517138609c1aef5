import type { Page } from 'playwright-core';
import type { Id, Lane, Model, Node } from '@samskab/definition';
import type { Hands, Spot } from './hands.ts';
import { Panel } from './panel.ts';
import { type Deed, outcomeOf, planOf } from './plan.ts';
import { kindWord, namesOf, roleName } from './say.ts';
import { processIn } from './shipped.ts';
import { type Known, Tell } from './tell.ts';
import { Whole } from './whole.ts';

const chosenId = async (page: Page): Promise<string> =>
  (await page.locator('.react-flow__node.selected').getAttribute('data-id')) ?? '';

type Doing = { [K in Deed['do']]: (deed: Extract<Deed, { do: K }>) => Promise<void> };

function doingWith(page: Page, hands: Hands, tell: Tell, whole: Whole, lanes: readonly Lane[]): Doing {
  const spots = new Map<Id, Spot>();
  const spot = (id: Id): Spot => spots.get(id) as Spot;
  const phaseOf = (id: Id): Lane | undefined => lanes.find(({ nodes }) => nodes.includes(id));
  /** What is chosen now is this step, and says what it says. */
  const become = async (node: Node): Promise<void> => {
    const looksLike = node.name ?? kindWord(node);
    const nth = [...spots.values()].filter((other) => other.looksLike === looksLike).length;
    spots.set(node.id, { id: await chosenId(page), looksLike, nth });
    const outcome = outcomeOf(node);
    if (outcome) {
      await hands.letGo();
      await whole.outcome(outcome);
      await hands.pick(spot(node.id));
    }
    await tell.node(node);
  };
  return {
    begin: async ({ node }) => {
      await hands.become(kindWord(node));
      await become(node);
      const begins = phaseOf(node.id)?.lanes?.find(({ nodes }) => nodes.includes(node.id));
      if (begins) await tell.panel.choose('Hvem begynder?', roleName(begins.role));
    },
    add: async ({ node, after }) => {
      const phase = phaseOf(node.id);
      if (phase === phaseOf(after)) {
        await hands.pick(spot(after));
        await hands.add(kindWord(node));
      } else await hands.enter(kindWord(node), spot(after), phase?.name ?? '');
      await become(node);
    },
    hang: async ({ node, host }) => {
      await hands.pick(spot(host));
      await hands.add(kindWord(node));
      await become(node);
    },
    join: ({ from, to }) => hands.join(spot(from), spot(to)),
    say: async ({ question, ways }) => {
      await hands.pick(spot(question.id));
      await tell.ways(question, ways);
    },
  };
}

/** Draws a process on blank paper, as its plan says and with the hands one is given. */
export async function draw(page: Page, hands: Hands, model: Model): Promise<void> {
  const process = processIn(model);
  const plan = planOf(process);
  const known: Known = { names: namesOf(plan.known), made: new Set() };
  const panel = new Panel(hands, page.locator('.inspector'));
  const whole = new Whole(panel, known);
  const doing = doingWith(page, hands, new Tell(panel, known), whole, process.lanes);
  const beginning = { id: await chosenId(page), looksLike: 'Forløbet begynder', nth: 0 };
  await hands.letGo();
  await whole.roles(process);
  await whole.variables(plan.known.slice(0, plan.first));
  await whole.moneyLines(process);
  await whole.phases(process.lanes);
  await hands.pick(beginning);
  for (const deed of plan.deeds) await doing[deed.do](deed as never);
  await hands.letGo();
  await whole.texts(model);
}
