/** The pinned Temporal CLI; docker/temporal/go.mod builds the same. */
export const temporalVersion = '1.8.2';
