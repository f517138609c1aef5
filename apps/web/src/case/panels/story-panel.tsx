import { Icon, type IconName } from '@samskab/designer/icons';
import type { StoryEntry } from '@samskab/contracts';
import { useState } from 'react';
import { t } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyPanel } from '../../ui/states.tsx';
import { byline } from '../byline.ts';

const signs: { [K in StoryEntry['kind']]: IconName } = {
  start: 'email',
  task: 'assignment',
  council: 'how-to-reg',
  money: 'payments',
  handover: 'handover',
  timer: 'time',
  reminder: 'notifications',
  notification: 'notifications',
  incident: 'error',
  correction: 'refresh',
  dissent: 'speech',
  end: 'check',
};

const atFirst = 9;

/** The words in bold, where they stand in the sentence. */
export function Sentence({ text, strong }: { text: string; strong: string | null }) {
  const at = strong ? text.indexOf(strong) : -1;
  if (!strong || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <strong>{strong}</strong>
      {text.slice(at + strong.length)}
    </>
  );
}

export const storyTint = (entry: StoryEntry): string => (entry.kind === 'money' ? 'money' : (entry.side ?? 'other'));
export const storySign = ({ kind }: StoryEntry): IconName => signs[kind];

/** What happened, by whom, on which day. Disagreement is an entry of its own. */
const StoryLine = ({ entry }: { entry: StoryEntry }) => (
  <li className={`story-line story-${entry.kind}`}>
    <span className={`story-sign tint-${storyTint(entry)}`}>
      <Icon name={storySign(entry)} size={16} />
    </span>
    <div>
      <p>
        <Sentence text={entry.text} strong={entry.strong} />
      </p>
      <p className="story-when">{byline(entry)}</p>
    </div>
  </li>
);

/** The case's own story, the newest first. */
export function StoryPanel({ entries }: { entries: readonly StoryEntry[] }) {
  const [all, setAll] = useState(false);
  const newest = entries.toSorted((a, b) => b.seq - a.seq || b.at.localeCompare(a.at));
  const shown = all ? newest : newest.slice(0, atFirst);
  const more = entries.length > atFirst;
  return (
    <Panel title={t.story.title}>
      {entries.length === 0 && <EmptyPanel title={t.story.none} text="" />}
      <ol className="story plain-list">
        {shown.map((entry, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one step can tell several lines; their order is fixed
          <StoryLine key={`${entry.seq}-${entry.kind}-${index}`} entry={entry} />
        ))}
      </ol>
      {more && (
        <Button look="quiet" className="story-more" onPress={() => setAll(!all)}>
          {all ? t.story.less : t.story.all(entries.length)}
        </Button>
      )}
    </Panel>
  );
}
