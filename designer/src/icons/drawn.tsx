import type { ReactNode } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** Signs the design system lacks, drawn in its manner on a 24 grid. */
export const drawn = {
  handover: <path {...line} d="M4 9h14m-4-4 4 4-4 4M20 15H6m4-4-4 4 4 4" />,
  jump: <path {...line} d="M4 17c0-5 3-8 8-8m-3-4 4 4-4 4m6-8 4 4-4 4" />,
  bus: (
    <path
      {...line}
      d="M5 6.5C5 4.6 7.5 4 12 4s7 .6 7 2.5V17H5zM5 12h14M5 8h14M7.5 17v2.5M16.5 17v2.5M8.2 14.6h.1m7.4 0h.1"
    />
  ),
  telephone: (
    <path
      {...line}
      d="M8 3.500h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1zM7 6.500h10M7 17h10M11.500 18.800h1"
    />
  ),
  bookmark: <path {...line} d="M7 4h10v16l-5-4-5 4z" />,
  terminate: <circle cx="12" cy="12" r="9" fill="currentColor" />,
  diamond: <path {...line} d="M12 3l9 9-9 9-9-9z" />,
  fork: <path {...line} d="M12 3l9 9-9 9-9-9zM12 8v8M8 12h8" />,
  circle: <circle {...line} cx="12" cy="12" r="8" />,
  'circle-thick': <circle {...line} cx="12" cy="12" r="7.500" strokeWidth="3.500" />,
  pointer: <path {...line} d="M6 3l12 9-5.500 1 3 6-2.500 1.200-3-6L6 18z" />,
  hand: (
    <path
      {...line}
      d="M12 3v18M3 12h18M12 3L9.500 5.500M12 3l2.500 2.500M12 21l-2.500-2.500M12 21l2.500-2.500M3 12l2.500-2.500M3 12l2.500 2.500M21 12l-2.500-2.500M21 12l-2.500 2.500"
    />
  ),
  speech: <path {...line} d="M4 5h16v11h-9l-4 4v-4H4z" />,
  undo: <path {...line} d="M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4" />,
  redo: <path {...line} d="M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h4" />,
  play: <path d="M8 5.500v13l10.500-6.500z" fill="currentColor" />,
  pause: <path d="M7.500 5.500h3v13h-3zM13.500 5.500h3v13h-3z" fill="currentColor" />,
  rows: <path {...line} d="M4 6h16M4 12h16M4 18h16" />,
  question: <path {...line} d="M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.1" />,
  tree: <path {...line} d="M4 6h6v5H4zm10 7h6v5h-6zM7 11v4.500h7" />,
} satisfies Record<string, ReactNode>;

export type DrawnName = keyof typeof drawn;
