import type { DrawingDocument } from '@samskab/designer/document';
import { useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { designer as words } from '../texts/designer.ts';
import { toast } from '../ui/toasts.ts';
import { tidyDrawing } from './tidy-drawing.ts';

/** "Ryd op": laid out anew by its phases, as one command that can be undone. */
export function useTidy(document: DrawingDocument) {
  const [tidying, setTidying] = useState(false);
  const tidy = async () => {
    setTidying(true);
    try {
      const layout = await tidyDrawing(document.read().model);
      document.dispatch({ do: 'arrange', layout });
      toast(words.tidied);
    } catch (error) {
      toast(messageOf(error), 'error');
    }
    setTidying(false);
  };
  return { tidying, tidy };
}
