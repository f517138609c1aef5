import { Icon } from '@samskab/designer/icons';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

/** A yes to one thing. */
export const TickBox = ({
  on,
  onChange,
  children,
}: {
  on: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}) => (
  <Checkbox className="checkbox" isSelected={on} onChange={onChange}>
    <span className="checkbox-box">
      <Icon name="check" size={18} />
    </span>
    {children}
  </Checkbox>
);
