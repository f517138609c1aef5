import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';

type Props = {
  /** Whether what had the focus has just made room for this. */
  when?: boolean;
  children: ReactNode;
};

/** Takes the focus where it comes in the place of what had it; a name is ready to be written over. */
export function Arrive({ when = true, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const arrive = useEffectEvent(() => {
    const first = when ? box.current?.querySelector<HTMLElement>('input, button') : undefined;
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  });
  useEffect(() => arrive(), []);
  return (
    <div className="inspector-group" ref={box}>
      {children}
    </div>
  );
}
