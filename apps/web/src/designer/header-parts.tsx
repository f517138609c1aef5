import { playWords } from '@samskab/designer';
import { Icon, type IconName } from '@samskab/designer/icons';
import { Button as AriaButton } from 'react-aria-components';
import { designer as words } from '../texts/designer.ts';
import { Button } from '../ui/button.tsx';

export type View = 'drawing' | 'steps';
export type ViewProps = { view: View; onView: (view: View) => void };
export type PlayedProps = { what: 'show' | 'trial'; onBack: () => void };

const views = ['drawing', 'steps'] as const;

/** A tool that is an icon. */
export const Round = ({
  name,
  icon,
  off,
  onPress,
}: {
  name: string;
  icon: IconName;
  off: boolean;
  onPress: () => void;
}) => (
  <AriaButton className="icon-button" aria-label={name} isDisabled={off} onPress={onPress}>
    <Icon name={icon} size={22} />
  </AriaButton>
);

/** The drawing, or its steps as a list. */
export function Views({ view, onView }: ViewProps) {
  return (
    <fieldset className="designer-views" aria-label={words.views}>
      {views.map((each) => (
        <button key={each} type="button" aria-pressed={view === each} onClick={() => onView(each)}>
          {words[each]}
        </button>
      ))}
    </fieldset>
  );
}

/** Nothing can be changed, and nothing is kept, while something is played. */
export const Played = ({ what, onBack }: PlayedProps) => (
  <div className="designer-tools">
    <span className="designer-example">
      <Icon name="visibility" />
      {what === 'show' ? playWords.example : playWords.trial}
    </span>
    <Button onPress={onBack}>{playWords.back}</Button>
  </div>
);
