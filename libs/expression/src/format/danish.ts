const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober'];
const monthNames = [...months, 'november', 'december'];

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, '.');

/** 1234.5 → "1.234,5"; written out here because the workflow sandbox and browsers differ in Intl. */
export const formatNumber = (value: number): string => {
  const [whole = '0', part] = Math.abs(value).toString().split('.');
  if (whole.includes('e')) return String(value);
  return `${value < 0 ? '-' : ''}${grouped(whole)}${part ? `,${part}` : ''}`;
};

/** Øre → "100.000 kr."; øre are shown only where there are any: "1.234,50 kr." */
export const formatMoney = (ore: number): string => {
  const kroner = Math.trunc(Math.abs(ore) / 100);
  const rest = Math.abs(ore) % 100;
  const tail = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`;
  return `${ore < 0 ? '-' : ''}${grouped(String(kroner))}${tail} kr.`;
};

/** "2026-04-14" → "14. april 2026"; anything else comes back as it was. */
export const formatDate = (date: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = monthNames[Number(month) - 1];
  return name === undefined ? date : `${Number(day)}. ${name} ${year}`;
};

/** "a, b og c" */
export const formatList = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`;
