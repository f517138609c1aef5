import type { DecisionRef } from '@samskab/contracts';
import { Link } from '@tanstack/react-router';

/** Where it was decided, with a link where it is a body's item. */
export const Ground = ({ decision: { text, itemId } }: { decision: DecisionRef }) =>
  itemId === null ? (
    text
  ) : (
    <Link to="/byraad/punkt/$id" params={{ id: itemId }}>
      {text}
    </Link>
  );
