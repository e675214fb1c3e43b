import { Box, Checkbox } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ShownChange } from '../../shared/change-answers';
import { DifferentWords } from '../fields/DifferentWords';
import { EmptyValue } from '../fields/EmptyValue';
import { useLabels } from '../schema/useLabels';

interface Props {
  changes: ShownChange[];
  /** what stands over the two values, where they are more than before and after */
  heads?: { before: ReactNode; after: ReactNode };
  /** of a record that was made then: nothing stood before */
  isNew?: boolean;
  /** fields that are ticked; without it there is nothing to tick */
  chosen?: string[];
  onChoose?: (fields: string[]) => void;
}

const sides = ['before', 'after'] as const;

/** Fields before and after, in the words that the server gave them. */
export const ChangeTable = ({ changes, heads, isNew = false, chosen, onChoose }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  const toggle = (field: string) =>
    onChoose?.(chosen?.includes(field) ? chosen.filter((one) => one !== field) : [...(chosen ?? []), field]);
  return (
    <Box component="table" sx={styles}>
      <thead>
        <tr>
          {chosen && <td />}
          <th scope="col">{translate('history.field')}</th>
          {!isNew && <th scope="col">{heads?.before ?? translate('history.before')}</th>}
          <th scope="col">{heads?.after ?? translate('history.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, label, isProse, beforeText, afterText }) => (
          <tr key={field}>
            {chosen && (
              <td>
                <Checkbox
                  size="small"
                  checked={chosen.includes(field)}
                  onChange={() => toggle(field)}
                  inputProps={{ 'aria-label': translate('history.pick', { field: labels.text(label) }) }}
                  sx={{ p: 0 }}
                />
              </td>
            )}
            <th scope="row">{labels.text(label)}</th>
            {isProse && beforeText && afterText
              ? sides.map((side) => (
                  <td key={side}>
                    <DifferentWords
                      before={labels.text(beforeText)}
                      after={labels.text(afterText)}
                      shows={side}
                    />
                  </td>
                ))
              : [...(isNew ? [] : [beforeText]), afterText].map((text, index) => (
                  <td key={index}>{text ? labels.text(text) : <EmptyValue />}</td>
                ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
};

const styles = {
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'left',
    fontWeight: 400,
    padding: { xs: '2px 12px 2px 0', sm: '2px 24px 2px 0' },
    verticalAlign: 'top',
  },
  '& td': { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  '& thead th': { fontSize: 12, color: 'var(--ink2)', whiteSpace: { sm: 'nowrap' } },
  '& tbody th': { minWidth: { xs: '5em', sm: '8em' } },
};
