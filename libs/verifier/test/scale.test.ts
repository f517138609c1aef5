import { verify } from '../src/index.ts';
import { and, drawing, end, path, start, user, variables, xor, flow } from '@samskab/testing/drawing';

const branches = (count: number) => {
  const ids = Array.from({ length: count }, (_, n) => `b${n}`);
  return drawing(
    start(),
    and('f'),
    { nodes: ids.map((id) => user(id)) },
    and('j'),
    end(),
    path('start', 'f'),
    { flows: ids.flatMap((id) => path('f', id, 'j').flows!) },
    path('j', 'end'),
  );
};

/** `n` times: a step and a choice whether to do it again. */
const sequence = (count: number) => {
  const ids = Array.from({ length: count }, (_, n) => n);
  const way = ids.flatMap((n) => [`a${n}`, `q${n}`]);
  return drawing(
    variables({ n: { type: 'number', input: true } }),
    start(),
    { nodes: ids.flatMap((n) => [user(`a${n}`), xor(`q${n}`, `q${n}>${n + 1 < count ? `a${n + 1}` : 'end'}`)]) },
    end(),
    path('start', ...way, 'end'),
    { flows: ids.flatMap((n) => flow(`q${n}`, `a${n}`, 'n = 1').flows!) },
  );
};

const timed = (model: ReturnType<typeof drawing>) => {
  const before = performance.now();
  const report = verify(model);
  return { report, ms: Math.round(performance.now() - before) };
};

describe('large drawings', () => {
  it('explores N parallel branches in N + 1 states', () => {
    for (let count = 10; count <= 17; count += 1) {
      const { report, ms } = timed(branches(count));
      console.log(`${count} × 1 branches: ${report.states.flow} states, ${ms} ms`);
      expect(report.sound).toBe('holds');
      expect(report.states.flow).toBe(count + 1);
    }
  });

  it('explores a sequence of 500 blocks', () => {
    const { report, ms } = timed(sequence(500));
    console.log(`500 blocks: ${report.states.flow} states, ${ms} ms`);
    expect(report.sound).toBe('holds');
    expect(report.states.flow).toBe(501);
    expect(ms).toBeLessThan(10_000);
  });

  it('says undecided where the limit cuts it off, and never that it holds', () => {
    const report = verify(sequence(500), { limit: 100 });
    expect(report.sound).toBe('undecided');
    expect(report.rules.find(({ rule }) => rule === 'can-always-end')?.verdict).toBe('undecided');
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says undecided of what cannot run yet', () => {
    const report = verify(drawing(start(), { ...user('a'), activity: 'manual' }, end(), path('start', 'a', 'end')));
    expect(report.sound).toBe('undecided');
    expect(report.moneySafe).toBe('undecided');
  });
});
