import { verify } from '../src/index.ts';
import { randomDrawing } from './support/random-drawing.ts';
import { playEverything } from './support/token-game.ts';
it('looks', () => {
  const m = randomDrawing(Number(process.env.D));
  const p = m.processes[0]!;
  console.log(
    p.nodes.map((n) => JSON.stringify(n)).join('\n'),
    p.flows.map((f) => f.id + (f.when ? '?' : '')).join('  '),
  );
  const g = playEverything(m, 3000);
  console.log(g);
  const r = verify(m);
  console.log(r.states, r.findings.map((f) => f.rule + ': ' + f.message.en).join('\n'));
});
