import { useEffect } from 'react';
import { t } from '../texts/texts.ts';

/** The page's name in the browser's tab. */
export function useTitle(page: string | undefined): void {
  useEffect(() => {
    document.title = page ? t.pageTitle(page) : t.product;
  }, [page]);
}
