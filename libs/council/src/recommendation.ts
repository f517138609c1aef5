const lead = /^[^,]*\b(?:indstiller|anbefaler),?\s+at\s+/i;

/** Where part `number` of a recommendation begins: "2. de frigjorte midler". Dates are numbers too, so the order tells. */
const partAt = (text: string, number: number, from: number): number => {
  const found = new RegExp(`(^|[,;.:]?\\s)${number}\\.\\s`, 'g');
  found.lastIndex = from;
  const match = found.exec(text);
  return match ? match.index : -1;
};

const tidy = (part: string): string =>
  part
    .replace(/^[,;.:\s]*\d+\.\s/, '')
    .replace(/[,;.\s]+$/, '')
    .trim();

/** What a body is to decide, part by part, after "at …": numbered in the recommendation, or one sentence. */
export function pointsOf(recommendation: string): string[] {
  const text = recommendation.trim().replace(lead, '');
  const cuts: number[] = [];
  for (let number = 1; ; number += 1) {
    const at = partAt(text, number, cuts.at(-1) ?? 0);
    if (at < 0 || (number === 1 && at > 0)) break;
    cuts.push(at);
  }
  if (cuts.length < 2) return [tidy(text)].filter(Boolean);
  return cuts.map((from, index) => tidy(text.slice(from, cuts[index + 1])));
}

/** "Administrationen indstiller, at": what stands before the parts; empty where nothing does. */
export const leadOf = (recommendation: string): string => lead.exec(recommendation.trim())?.[0].trim() ?? '';
