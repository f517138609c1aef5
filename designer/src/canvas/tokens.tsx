import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { calm } from './calm.ts';
import { distance, type Point } from './geometry/points.ts';
import { tokenRoute, type Wire } from './geometry/token-route.ts';
import type { TokenView } from './view.ts';

const perFlow = 400;
const longest = 1600;

const place = ([x, y]: Point): string => `translate(${x}px, ${y}px)`;

/** Stops along the way, each at its share of the whole length, so that the speed is even. */
function stops(route: readonly Point[]): Keyframe[] {
  const steps = route.map((p, i) => (i === 0 ? 0 : distance(route[i - 1] as Point, p)));
  const whole = steps.reduce((sum, step) => sum + step, 0) || 1;
  let gone = 0;
  return route.map((p, i) => ({ transform: place(p), offset: Math.min(1, (gone += steps[i] as number) / whole) }));
}

function arrive(element: HTMLElement, route: readonly Point[], at: Point): void {
  if (route.length < 2 || calm()) {
    element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 200, easing: 'ease-out' });
    return;
  }
  const duration = Math.min(longest, perFlow * Math.max(1, Math.round(route.length / 2)));
  element.animate(stops([...route, at]), { duration, easing: 'ease-out' });
}

type Props = { tokens: readonly TokenView[]; wires: readonly Wire[] };

/** Where the case is now. A token that comes to a node glides there along the flows that were taken. */
export function Tokens({ tokens, wires }: Props) {
  const before = useRef<readonly TokenView[] | undefined>(undefined);
  const elements = useRef(new Map<string, HTMLElement>());
  useLayoutEffect(() => {
    const old = before.current;
    before.current = tokens;
    if (!old) return;
    const now = new Set(tokens.map(({ node }) => node));
    const had = new Set(old.map(({ node }) => node));
    const lost = new Set([...had].filter((node) => !now.has(node)));
    for (const token of tokens.filter(({ node }) => !had.has(node))) {
      const element = elements.current.get(token.id);
      if (element) arrive(element, tokenRoute(token.node, lost, wires), token.at);
    }
  }, [tokens, wires]);
  return (
    <ViewportPortal>
      {tokens.map((token) => (
        <span
          key={token.id}
          className="token"
          style={{ transform: place(token.at) }}
          ref={(element) => {
            if (element) elements.current.set(token.id, element);
            else elements.current.delete(token.id);
          }}
        >
          {token.count > 1 ? token.count : null}
        </span>
      ))}
    </ViewportPortal>
  );
}
