import type { Page } from 'playwright-core';

type Point = { x: number; y: number };

/** Frames of 60 a second while a pointer is on its way. */
const moves = 90;
const moveMs = 16;

const watch = `
  window.frames = [];
  window.drawnAnew = new Set();
  window.watching = true;
  const root = document.querySelector('.react-flow__nodes');
  window.watcher = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const node = (target.nodeType === 1 ? target : target.parentElement)?.closest('.react-flow__node');
      if (node) window.drawnAnew.add(node.dataset.id);
    }
  });
  window.watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  let last = performance.now();
  const next = () => {
    const now = performance.now();
    window.frames.push(now - last);
    last = now;
    if (window.watching) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
`;

const stop = `
  window.watching = false;
  window.watcher.disconnect();
  ({ frames: window.frames, drawnAnew: window.drawnAnew.size });
`;

export type Frames = { p50Ms: number; p95Ms: number; drawnAnew: number };

/**
 * Presses, moves along the way and lets go, as a hand does. Answers how long its frames took, and how many nodes were
 * touched on the page meanwhile.
 */
export async function framesOf(page: Page, from: Point, by: Point, button: 'left' | 'middle'): Promise<Frames> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down({ button });
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.waitForTimeout(300);
  await page.evaluate(watch);
  for (let nth = 1; nth <= moves; nth += 1) {
    const share = nth / moves;
    await Promise.all([
      page.mouse.move(from.x + 8 + by.x * share, from.y + 8 + by.y * share),
      page.waitForTimeout(moveMs),
    ]);
  }
  const { frames, drawnAnew } = await page.evaluate<{ frames: number[]; drawnAnew: number }>(stop);
  await page.mouse.up({ button });
  return { p50Ms: at(frames, 0.5), p95Ms: at(frames, 0.95), drawnAnew };
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
}
