const perKrone = 100;
const written = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/;

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, '.');

/** Øre as one writes them in a field: "100.000", "1.234,50". */
export function kronerText(ore: number): string {
  const rest = Math.abs(ore) % perKrone;
  const tail = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`;
  return `${ore < 0 ? '−' : ''}${grouped(String(Math.trunc(Math.abs(ore) / perKrone)))}${tail}`;
}

/** What somebody wrote as øre: "100.000", "1234,5 kr."; undefined when it is no amount. */
export function readKroner(text: string): number | undefined {
  const bare = text.replaceAll(/\s/g, '').replace(/kr\.?$/i, '');
  const minus = /^[-−]/.test(bare);
  const match = written.exec(minus ? bare.slice(1) : bare);
  if (!match) return undefined;
  const ore = Number(match[1]?.replaceAll('.', '')) * perKrone + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(ore) ? (minus ? -ore : ore) : undefined;
}

/** A figure as Danes write it: "1.234,5". */
export function figureText(value: number): string {
  const [whole = '0', part] = Math.abs(value).toString().split('.');
  return `${value < 0 ? '−' : ''}${grouped(whole)}${part ? `,${part}` : ''}`;
}

export function readFigure(text: string): number | undefined {
  const bare = text.replaceAll(/\s/g, '').replace('−', '-');
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d{1,10})?$/.test(bare)) return undefined;
  return Number(bare.replaceAll('.', '').replace(',', '.'));
}
