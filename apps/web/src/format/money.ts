const minus = '−';
const perKrone = 100;

const grouped = (kroner: number): string => String(kroner).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** Øre as Danes write money: "100.000 kr.", "1.234,50 kr.", "−69.500 kr." */
export function money(ore: number): string {
  const whole = Math.floor(Math.abs(ore) / perKrone);
  const rest = Math.abs(ore) % perKrone;
  const decimals = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`;
  return `${ore < 0 ? minus : ''}${grouped(whole)}${decimals} kr.`;
}

const written = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

/** What a person wrote in a money field, as øre: "100.000", "1234,5 kr."; undefined when it is no amount. */
export function parseMoney(text: string): number | undefined {
  const match = written.exec(text.replaceAll(/\s/g, '').replace(/kr\.?$/i, ''));
  if (!match) return undefined;
  const ore = Number(match[1]?.replaceAll('.', '')) * perKrone + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(ore) ? ore : undefined;
}

/** A figure with the thousands apart: "3.100". */
export const figure = (value: number): string => {
  const [whole = '0', decimals] = String(Math.abs(value)).split('.');
  return `${value < 0 ? minus : ''}${grouped(Number(whole))}${decimals ? `,${decimals}` : ''}`;
};
