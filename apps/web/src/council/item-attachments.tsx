import { Icon } from '@samskab/designer/icons';
import { useQuery } from '@tanstack/react-query';
import { inboxApi } from '../inbox/inbox-api.ts';
import { council } from '../texts/council.ts';
import { councilQueries } from './council-api.ts';

const words = council.item;
const KB = 1024;

/** The case's papers, to be read before the meeting. */
export function ItemAttachments({ caseId }: { caseId: string }) {
  const files = useQuery(councilQueries.attachments(caseId));
  const items = files.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="item-part" aria-labelledby="bilag">
      <h2 id="bilag">{words.attachments}</h2>
      <ul className="item-card item-files plain-list">
        {items.map(({ id, name, size }) => (
          <li key={id}>
            <a href={inboxApi.fileAddress(caseId, id)}>
              <Icon name="document" />
              <span>{name}</span>
            </a>
            <span className="meta-text">{words.size(size / KB)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
