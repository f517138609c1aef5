import { parseDate } from '@internationalized/date';
import { Icon } from '@samskab/designer/icons';
import type { ReactNode } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components';
import { t } from '../texts/texts.ts';

type Props = {
  label: ReactNode;
  value: string | null;
  onChange: (date: string | null) => void;
  min?: string;
  help?: string | null;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  id?: string;
};

const parsed = (value: string | null | undefined) => (value ? parseDate(value) : null);

const Month = () => (
  <Calendar className="calendar">
    <header>
      <Button slot="previous" className="icon-button" aria-label={t.form.previous}>
        <Icon name="chevron-left" />
      </Button>
      <Heading />
      <Button slot="next" className="icon-button" aria-label={t.form.next}>
        <Icon name="chevron-right" />
      </Button>
    </header>
    <CalendarGrid>{(date) => <CalendarCell date={date} className="day" />}</CalendarGrid>
  </Calendar>
);

/** A date, written or picked; `YYYY-MM-DD`. */
export function DateField({ label, value, onChange, min, help, error, required, disabled, id }: Props) {
  return (
    <DatePicker
      className="field"
      id={id}
      value={parsed(value)}
      onChange={(date) => onChange(date?.toString() ?? null)}
      minValue={parsed(min) ?? undefined}
      placeholderValue={parsed(min) ?? undefined}
      isRequired={required}
      isInvalid={error !== undefined}
      isDisabled={disabled}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label>{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <Group className="input date-input">
        <DateInput>{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
        <Button className="icon-button" aria-label={t.form.calendar}>
          <Icon name="calendar-month" />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
