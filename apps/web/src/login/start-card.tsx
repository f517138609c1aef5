import { Icon, type IconName } from '@samskab/designer/icons';
import type { StartLine } from '@samskab/contracts';
import type { ReactNode } from 'react';
import { t } from '../texts/texts.ts';
import { lineWords, type LineSign } from './line-words.ts';

const signs: { [S in LineSign]: ReactNode } = {
  here: <span className="start-token" />,
  due: <Icon name="time" size={18} />,
  wrong: <Icon name="error" size={18} />,
  plain: <span className="start-dot" />,
};

type CardWords = { name: string; text: string; enter: string };
type Props = {
  side: 'citizens' | 'municipality' | 'council' | 'designer';
  icon: IconName;
  words: CardWords;
  /** Undefined: not asked, since this is no demo. */
  lines: readonly StartLine[] | undefined;
  now: string;
  /** The card's name as a link; it lies over the whole card. */
  link: ReactNode;
};

function Waits({ lines, now }: { lines: readonly StartLine[]; now: string }) {
  const said = lines.map((line) => lineWords(line, now));
  return (
    <div className="start-waits">
      <h3>{t.shell.start.waits}</h3>
      {said.length === 0 && <p className="meta-text">{t.shell.start.none}</p>}
      <ul className="plain-list">
        {said.map(({ sign, text }) => (
          <li key={text} className={`start-line start-line-${sign}`}>
            {signs[sign]}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One of those a stranger may be: who, what waits for them today, and the way in. */
export const StartCard = ({ side, icon, words, lines, now, link }: Props) => (
  <li className={`start-card start-card-${side}`}>
    <div className="start-card-head">
      <span className="start-sign">
        <Icon name={icon} size={24} />
      </span>
      <h2>{link}</h2>
      <p>{words.text}</p>
    </div>
    {lines && <Waits lines={lines} now={now} />}
    <p className="start-enter" aria-hidden>
      {words.enter}
      <Icon name="arrow-forward" />
    </p>
  </li>
);
