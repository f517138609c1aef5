import { drawn, type DrawnName } from './drawn.tsx';
import { paths, type PathName } from './paths.ts';

export type IconName = PathName | DrawnName;

const isDrawn = (name: IconName): name is DrawnName => name in drawn;

/** A sign beside a word: always hidden from screen readers, who get the word. `size` in px. */
export function Icon({ name, size = 20, className }: { name: IconName; size?: number; className?: string }) {
  const box = { width: size, height: size, className, 'aria-hidden': true, focusable: false } as const;
  if (isDrawn(name)) {
    return (
      <svg {...box} viewBox="0 0 24 24">
        {drawn[name]}
      </svg>
    );
  }
  return (
    <svg {...box} viewBox="0 -960 960 960" fill="currentColor">
      <path d={paths[name]} />
    </svg>
  );
}
