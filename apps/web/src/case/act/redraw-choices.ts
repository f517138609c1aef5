import type { PreviewRedraw, RedrawPreview, TokenChange } from '@samskab/contracts';

/** Where a token that has no place is to go: it becomes another step, begins anew at one, or is taken away. */
export type Place = { how: 'becomes' | 'movesTo'; node: string } | { how: 'close' };
export type Places = Record<string, { from: string; to: Place }>;

/** What the case shall follow: a version, or a drawing of its own. */
export type Target = Pick<PreviewRedraw, 'versionId' | 'drawing'>;

/** As text, for a list one chooses from. */
export const placeId = (place: Place): string => (place.how === 'close' ? 'close' : `${place.how}/${place.node}`);

export function placesFor({ becomes, movesTo }: TokenChange): Place[] {
  return [
    ...becomes.map(({ node }): Place => ({ how: 'becomes', node })),
    ...movesTo.map(({ node }): Place => ({ how: 'movesTo', node })),
    { how: 'close' },
  ];
}

/** What the API is asked, given what was chosen so far. */
export function wantedOf(target: Target, places: Places, undo: readonly string[]): PreviewRedraw {
  const all = Object.entries(places);
  return {
    ...target,
    map: Object.fromEntries(all.flatMap(([, { from, to }]) => (to.how === 'becomes' ? [[from, to.node]] : []))),
    move: all.flatMap(([token, { to }]) => (to.how === 'movesTo' ? [{ token, to: to.node }] : [])),
    cancel: all.flatMap(([token, { to }]) => (to.how === 'close' ? [token] : [])),
    undo: [...undo],
  };
}

/** The tokens a person has to place: those that have none, and those that were given one. */
export const toPlace = (preview: RedrawPreview, asked: readonly TokenChange[]): TokenChange[] => [
  ...asked,
  ...preview.tokens.filter(({ token, fate }) => fate === 'nowhere' && !asked.some((one) => one.token === token)),
];
