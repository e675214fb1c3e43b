import { Field, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { InputProps } from './builder';
import { formatSections, parseSections, type Sections } from './sectionLines';

/** The sections of a register's form, one a line: `key 中文 | English | tab`. */
export const SectionsInput = ({ name, intlLabel, hint, value, onChange }: InputProps) => {
  const { formatMessage } = useIntl();
  // What is typed stays as it is typed; the schema gets what can be read of it.
  const [lines, setLines] = useState(() => formatSections((value ?? {}) as Sections));
  return (
    <Field.Root name={name} hint={typeof hint === 'string' ? hint : undefined}>
      <Field.Label>{formatMessage(intlLabel)}</Field.Label>
      <Textarea
        value={lines}
        onChange={(event: { target: { value: string } }) => {
          setLines(event.target.value);
          onChange({ target: { name, value: parseSections(event.target.value) } });
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};
