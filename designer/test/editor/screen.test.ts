import { assert, integer, property, record } from 'fast-check';
import { mayBegin, mayFollow, runnableKinds } from '../../src/document/index.ts';
import { isBehindOverview, isInSight } from '../../src/editor/in-sight.ts';
import { menuOptions } from '../../src/editor/menu-options.ts';
import { reuse, same } from '../../src/editor/same.ts';
import { grid, snap } from '../../src/editor/snap.ts';
import { createScenes } from '../../src/editor/scene.ts';
import { editorTexts as texts } from '../../src/texts/editor.ts';
import { done, small } from '../document/support.ts';

describe('what is offered', () => {
  it('is only what the engine runs', () => {
    expect(runnableKinds().has('council')).toBe(true);
    expect(runnableKinds().has('timerBoundary')).toBe(true);
    expect(runnableKinds().has('call')).toBe(false);
  });

  it('never begins in the middle, and never ends inside a flow', () => {
    expect(mayFollow(false)).toContain('end');
    expect(mayFollow(false)).not.toContain('start');
    expect(mayFollow(true)).not.toContain('end');
    expect(mayBegin()).toEqual(['start', 'messageStart']);
  });

  it('is narrowed by typing the beginning of a word', () => {
    const { process } = small().read();
    const typed = (text: string) =>
      menuOptions({ for: 'node', node: 'ask', at: [0, 0] }, process, texts, text).map(({ name }) => name);
    expect(typed('byr')).toEqual(['Byrådsbeslutning']);
    expect(typed('FRI')).toEqual(['Frist, der stopper trinnet']);
    expect(typed('xyz')).toEqual([]);
    expect(typed('')[0]).toBe('Byrådsbeslutning');
  });

  it('hangs something only on work', () => {
    const { process } = small().read();
    const hangs = (node: string) =>
      menuOptions({ for: 'node', node, at: [0, 0] }, process, texts, '').some((option) => option.hangs);
    expect([hangs('ask'), hangs('start')]).toEqual([true, false]);
  });

  it('makes a beginning into nothing but another beginning', () => {
    const { process } = small().read();
    const options = menuOptions({ for: 'replace', node: 'start', at: [0, 0] }, process, texts, '');
    expect(options.map(({ kind }) => kind)).toEqual(['start', 'messageStart']);
  });
});

describe('what is seen of the paper', () => {
  const sight = { transform: [100, 0, 0.5], width: 1000, height: 600 } as const;

  it('is what stands wholly in the frame', () => {
    expect(isInSight({ x: 0, y: 0, w: 168, h: 64 }, sight)).toBe(true);
    expect(isInSight({ x: -300, y: 0, w: 168, h: 64 }, sight)).toBe(false);
    expect(isInSight({ x: 1700, y: 0, w: 168, h: 64 }, sight)).toBe(false);
  });

  it('is not what the overview covers in the lower right corner', () => {
    expect(isBehindOverview({ x: 1500, y: 900, w: 168, h: 64 }, sight)).toBe(true);
    expect(isBehindOverview({ x: 1500, y: 100, w: 168, h: 64 }, sight)).toBe(false);
    expect(isBehindOverview({ x: 100, y: 900, w: 168, h: 64 }, sight)).toBe(false);
  });
});

describe('a dragged node', () => {
  const other = { x: 100, y: 100, w: 168, h: 64 };

  it('jumps to stand in line with another, and shows the line', () => {
    const { dx, dy, guides } = snap({ x: 103, y: 300, w: 168, h: 64 }, [other]);
    expect([dx, dy]).toEqual([-3, 0]);
    expect(guides).toEqual([{ axis: 'x', at: 100, from: 92, to: 372 }]);
  });

  it('stands on the grid where nothing is near', () => {
    assert(
      property(record({ x: integer({ min: -900, max: 900 }), y: integer({ min: 400, max: 900 }) }), ({ x, y }) => {
        const { dy } = snap({ x, y, w: 168, h: 64 }, [other]);
        expect(Math.abs((y + dy) % grid)).toBe(0);
      }),
    );
  });
});

describe('what is drawn again', () => {
  it('is only what says something else', () => {
    const old = [{ id: 'a', at: [1, 2] }, { id: 'b', at: [3, 4] }]; // prettier-ignore
    const next = reuse(old, [{ id: 'a', at: [1, 2] }, { id: 'b', at: [3, 5] }]); // prettier-ignore
    expect(next[0]).toBe(old[0]);
    expect(next[1]).not.toBe(old[1]);
    expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  });

  it('is one node and its flows after one is moved', () => {
    const document = small();
    const draw = createScenes();
    const words = {
      time: () => undefined,
      sides: { citizens: '', municipality: '', council: '', other: '', money: '' },
      amounts: { all: '', rest: '' },
    };
    const before = draw(document.read(), words);
    done(document.dispatch({ do: 'moveNodes', ids: ['end'], by: [64, 0] }));
    const after = draw(document.read(), words);
    const changed = (list: 'nodes' | 'flows'): string[] =>
      after[list].filter((item) => !(before[list] as unknown[]).includes(item)).map(({ id }) => id);
    expect(changed('nodes')).toEqual(['end']);
    expect(changed('flows')).toEqual(['to-end']);
  });
});
