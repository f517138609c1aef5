import type { Records } from '../records.ts';
import type { Invariant } from './invariant.ts';
import { decisions, deeds, isBlank, isYes } from './happened.ts';

/** Whoever gets a no gets a reason, and what somebody disagreed with stands in the story. */
export const reasons: Invariant = {
  id: 'I11',
  promise: 'Nogen bliver altid skuffet: hvert nej har en begrundelse, og uenighed er skrevet ned',
  breaches: (records) => [
    ...refusedItems(records),
    ...refusedHandovers(records),
    ...releasedMoney(records),
    ...silencedDissent(records),
    ...splitMeetings(records),
  ],
};

const refusedItems = (records: Records): string[] =>
  decisions(records)
    .filter((decision) => !isYes(decision) && isBlank(decision.data['decisionText']))
    .map(({ node }) => `${records.drawing.nameOf(node)}: et nej uden begrundelse`);

const refusedHandovers = ({ handovers }: Records): string[] =>
  handovers.flatMap(({ name, answers }) =>
    answers.filter(({ accepted, reason }) => !accepted && isBlank(reason)).map(() => `${name}: nej uden begrundelse`),
  );

const releasedMoney = ({ one, books }: Records): string[] =>
  books.transfers
    .filter(({ caseId, op, reason }) => caseId === one.id && op === 'release' && isBlank(reason))
    .map(() => 'Penge er givet tilbage uden begrundelse');

const said = (records: Records) => [...deeds(records, 'taskCompleted'), ...deeds(records, 'itemDecided')];

function silencedDissent(records: Records): string[] {
  const told = records.story.filter(({ kind }) => kind === 'dissent').map(({ text }) => text);
  return said(records)
    .flatMap(({ data }) => (typeof data['dissent'] === 'string' && !isBlank(data['dissent']) ? [data['dissent']] : []))
    .filter((dissent) => !told.some((text) => text.includes(dissent)))
    .map((dissent) => `Uenigheden “${dissent}” er ikke fortalt`);
}

/** Where some were for and some against, somebody wrote down what the smaller part said. */
const splitMeetings = (records: Records): string[] =>
  said(records)
    .filter(({ node }) => records.drawing.facet(node, 'meeting'))
    .filter(({ data }) => Number(data['forCount']) > 0 && Number(data['againstCount']) > 0 && isBlank(data['dissent']))
    .map(({ node }) => `${records.drawing.nameOf(node)}: delt, og uenigheden er ikke skrevet ned`);
