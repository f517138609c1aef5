import type { CaseMoney } from '@samskab/contracts';

const HEAD = ['Dato', 'Linje', 'Område', 'Hvad', 'Beløb i kr.', 'Afvist', 'Besluttet af', 'Dækning', 'Grund'];

const ORE = 100;
/** "100000,00": figures a spreadsheet can add up. */
const kroner = (ore: number): string => (ore / ORE).toFixed(2).replace('.', ',');

/** Every posting of the case, those the ledger refused too. */
export function moneyRows({ lines }: CaseMoney): [string[], string[][]] {
  const rows = lines.flatMap(({ name, area, postings }) =>
    postings.map(({ at, text, amount, refused, decision, cover, reason }) => [
      ...[at, name, area, text, kroner(amount), refused ? 'ja' : 'nej'],
      ...[decision?.text ?? '', cover ?? '', reason ?? ''],
    ]),
  );
  return [HEAD, rows];
}
