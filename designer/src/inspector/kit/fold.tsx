import { type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon, type IconName } from '../../icons/icon.tsx';

type Props = {
  title: string;
  /** What is inside, in a few words. */
  meta?: string | undefined;
  open?: boolean;
  /** Beside the title: moving and removing. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A part that opens on a press. What is inside is made only then. */
export function Fold({ title, meta, open = false, actions, children }: Props) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  return (
    <div className={`fold${isOpen ? ' fold-open' : ''}`}>
      <div className="fold-head">
        <Button
          className="fold-button"
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': id })}
          onPress={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
          <span className="fold-words">
            <span className="fold-title">{title}</span>
            {meta && <span className="fold-meta">{meta}</span>}
          </span>
        </Button>
        {actions}
      </div>
      {isOpen && (
        <div className="fold-body" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}

type SignProps = { label: string; icon: IconName; disabled?: boolean; onPress: () => void };

export const SignButton = ({ label, icon, disabled = false, onPress }: SignProps) => (
  <Button className="icon-button inspector-sign" aria-label={label} isDisabled={disabled} onPress={onPress}>
    <Icon name={icon} />
  </Button>
);
