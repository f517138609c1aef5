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
  terminate: <circle cx="12" cy="12" r="9" fill="currentColor" />,
  tree: <path {...line} d="M4 6h6v5H4zm10 7h6v5h-6zM7 11v4.500h7" />,
} satisfies Record<string, ReactNode>;

export type DrawnName = keyof typeof drawn;
