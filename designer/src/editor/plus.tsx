import { Icon } from '../icons/icon.tsx';

type Props = {
  label: string;
  className?: string;
  style?: React.CSSProperties;
  onPress: () => void;
  onEnter?: () => void;
};

/** The round plus: 24 px, whatever the zoom. By keys the same is done with "+" on the canvas, so Tab passes it by. */
export function Plus({ label, className = '', style, onPress, onEnter }: Props) {
  return (
    <button
      type="button"
      className={`plus ${className}`}
      style={style}
      aria-label={label}
      title={label}
      tabIndex={-1}
      onPointerEnter={onEnter}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      <Icon name="plus" size={18} />
    </button>
  );
}
