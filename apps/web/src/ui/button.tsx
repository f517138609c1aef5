import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

type Look = 'primary' | 'secondary' | 'quiet';

/** One filled button per view; the others are outlined or quiet. */
export function Button({
  look = 'secondary',
  className = '',
  children,
  ...props
}: ButtonProps & { look?: Look; className?: string; children: ReactNode }) {
  return (
    <AriaButton {...props} className={`button button-${look} ${className}`}>
      {children}
    </AriaButton>
  );
}
