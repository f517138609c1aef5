import type { StoryEntry } from '@samskab/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Icon } from '@samskab/designer/icons';
import { queries } from '../api/queries.ts';
import { Sentence, storySign, storyTint } from '../case/panels/story-panel.tsx';
import { longDate } from '../format/date.ts';
import { council } from '../texts/council.ts';
import { Button } from '../ui/button.tsx';
import { Bones, ErrorState, Loading } from '../ui/states.tsx';
import { shownOf } from './story-shown.ts';

const words = council.item;

const Line = ({ entry }: { entry: StoryEntry }) => (
  <li className={`story-line story-${entry.kind}`}>
    <span className={`story-sign tint-${storyTint(entry)}`}>
      <Icon name={storySign(entry)} size={16} />
    </span>
    <div>
      <p>
        <Sentence text={entry.text} strong={entry.strong} />
      </p>
      <p className="story-when">{longDate(entry.at)}</p>
    </div>
  </li>
);

const Disagreement = ({ entry }: { entry: StoryEntry }) => (
  <li className="story-line item-dissent">
    <span className="story-sign">
      <Icon name="speech" size={16} />
    </span>
    <div className="item-dissent-box">
      <p className="item-dissent-head">{words.disagreement}</p>
      <p>{entry.text.replace(/^Uenighed:\s*/, '')}</p>
    </div>
  </li>
);

/** *Sådan kom vi hertil*, disagreement included. */
export function ItemStory({ caseId }: { caseId: string }) {
  const [all, setAll] = useState(false);
  const story = useQuery(queries.story(caseId));
  const entries = story.data?.entries ?? [];
  return (
    <section className="item-part" aria-labelledby="saadan-kom-vi-hertil">
      <h2 id="saadan-kom-vi-hertil">{words.story}</h2>
      {story.isError && <ErrorState error={story.error} retry={() => void story.refetch()} />}
      {story.isPending && (
        <Loading>
          <Bones heights={[240]} />
        </Loading>
      )}
      <ol className="item-story plain-list">
        {shownOf(entries, all).map((entry, index) =>
          entry.kind === 'dissent' ? (
            // oxlint-disable-next-line react/no-array-index-key -- one step can tell several lines; their order is fixed
            <Disagreement key={`${entry.seq}-${index}`} entry={entry} />
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- the same
            <Line key={`${entry.seq}-${index}`} entry={entry} />
          ),
        )}
      </ol>
      {shownOf(entries, false).length < entries.length && (
        <Button look="quiet" className="item-story-more" onPress={() => setAll(!all)}>
          {all ? words.lessStory : words.wholeStory(entries.length)}
        </Button>
      )}
    </section>
  );
}
