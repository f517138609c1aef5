import type { CaseMoney, MoneyLine } from '@samskab/contracts';

const nothing = {
  ...{ expected: 0, freed: 0, granted: 0, reserved: 0, committed: 0, used: 0, returned: 0 },
  ...{ lapsed: 0, reallocated: 0 },
};

/** A line as its postings had left it at an instant. When it could be used was not known as it is now. */
function lineThen(line: MoneyLine, at: string): MoneyLine {
  const postings = line.postings.filter((posting) => posting.at <= at);
  const after = postings.findLast((posting) => posting.after)?.after;
  return { ...line, ...nothing, ...after, usableFrom: null, postings };
}

export const moneyThen = ({ lines }: CaseMoney, at: string): CaseMoney => ({
  lines: lines.map((line) => lineThen(line, at)),
});
