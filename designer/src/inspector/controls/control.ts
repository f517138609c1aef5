import type { Id } from '@samskab/definition';
import type { FC } from 'react';
import type { Entry, Section } from '../describe/control.ts';

export type EntriesProps = { element: { id: Id }; sections: readonly Section[] };

/** What a control is given: the element it stands on, what it is to set, and how what is inside it is shown. */
export type ControlProps = { element: { id: Id }; entry: Entry; Entries: FC<EntriesProps> };
