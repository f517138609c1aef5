import type { CardKind } from '../kind.ts';

const r = 8;

const card = (w: number, h: number): string =>
  `M${r} .5H${w - r}A${r} ${r} 0 0 1 ${w - 0.5} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h - 0.5}H${r}A${r} ${r} 0 0 1 .5 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} .5Z`;

/** A notice board's notch in the top edge. */
const notched = (w: number, h: number): string => {
  const m = w / 2;
  return card(w, h).replace(
    `H${w - r}`,
    `H${m - 17}L${m - 11} 6.2Q${m - 10} 7.500 ${m - 8.5} 7.500H${m + 8.5}Q${m + 10} 7.500 ${m + 11} 6.200L${m + 17} .5H${w - r}`,
  );
};

const arrowEnd = (w: number, h: number): string => {
  const depth = Math.min(20, h / 3);
  return `M${r} .5H${w - depth}L${w - 0.5} ${h / 2}L${w - depth} ${h - 0.5}H${r}A${r} ${r} 0 0 1 .5 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} .5Z`;
};

/** Hexagonal ends; `inset` draws the inner border. */
export const hexagon = (w: number, h: number, inset = 0.75): string => {
  const depth = Math.min(22, w / 8);
  const lean = inset * 1.15;
  return `M${depth + inset * 0.5} ${inset}H${w - depth - inset * 0.5}L${w - lean} ${h / 2}L${w - depth - inset * 0.5} ${h - inset}H${depth + inset * 0.5}L${lean} ${h / 2}Z`;
};

/** The outline of a card by its kind, in px from its corner. */
export const outlines: { [K in CardKind]: (w: number, h: number) => string } = {
  task: card,
  meeting: notched,
  council: (w, h) => hexagon(w, h),
  funding: card,
  order: arrowEnd,
  handover: card,
  association: card,
  notification: card,
  evaluation: card,
  container: card,
};

/** The bar in the actor's colour along the left edge, following its rounded corners. */
export function leftBar(h: number, width: number): string {
  const y = r - Math.sqrt(r * r - (r - width) * (r - width));
  return `M${width} ${y}A${r} ${r} 0 0 0 0 ${r}V${h - r}A${r} ${r} 0 0 0 ${width} ${h - y}Z`;
}

/** Money's edge along the bottom. */
export const moneyEdge = (w: number, h: number): string =>
  `M1.500 ${h - r}A6.500 6.500 0 0 0 ${r} ${h - 1.5}H${w - r}A6.500 6.500 0 0 0 ${w - 1.5} ${h - r}`;
