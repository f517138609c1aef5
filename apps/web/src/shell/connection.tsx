import { Icon } from '@samskab/designer/icons';
import { useEffect, useState } from 'react';
import { t } from '../texts/texts.ts';

const patience = 3000;

/** Said when the line has been away for some seconds: what one sees may be old. */
export function LostLine({ lost }: { lost: boolean }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(lost), lost ? patience : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  return (
    <output className="live-line">
      {shown && (
        <span className="notice notice-warning">
          <Icon name="warning" />
          {t.live.lost}
        </span>
      )}
    </output>
  );
}
