import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { encodeQR } from 'qr';
import { open } from '../texts/open.ts';
import { Button } from '../ui/button.tsx';
import { Crest } from './crest.tsx';
import { OpenFrame } from './frame.tsx';
import { openQueries } from './open-api.ts';
import { OpenError, OpenLoading } from './states.tsx';
import { TownPicture, undecidedOf } from './town-picture.tsx';

/** The quiet margin a scanner needs, in modules. */
const MARGIN = 4;

/** A QR code as one path, so that it prints sharp at any size. */
export function QrCode({ text }: { text: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className="qr" viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={open.poster.qr(text)}>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function Poster({ slug, question, town }: { slug: string; question: string; town: string }) {
  const address = `${location.origin}/f/${slug}`;
  return (
    <div className="open-width poster-page">
      <p className="open-actions poster-tools">
        <Button look="primary" onPress={() => window.print()}>
          {open.poster.print}
        </Button>
        <Link to="/f/$slug" params={{ slug }} className="button button-quiet">
          {open.poster.back}
        </Link>
      </p>
      <article className="poster">
        <p className="open-owner">
          <Crest />
          {open.municipality}
        </p>
        <p className="open-place">{town}</p>
        <h1>{question}</h1>
        <TownPicture undecided={undecidedOf(slug)} />
        <QrCode text={address} />
        <p className="poster-scan">{open.poster.scan}</p>
        <p className="poster-address">{address.replace(/^https?:\/\//, '')}</p>
      </article>
    </div>
  );
}

/** A sheet for the bus shelter. */
export function PosterPage() {
  const { slug } = useParams({ from: '/f/$slug/plakat' });
  const page = useQuery(openQueries.page(slug));
  return (
    <OpenFrame title={page.data?.question} town={page.data?.town} className="open-poster">
      {page.data && <Poster slug={slug} question={page.data.question} town={page.data.town} />}
      {page.isError && <OpenError error={page.error} retry={() => void page.refetch()} />}
      {page.isPending && <OpenLoading />}
    </OpenFrame>
  );
}
