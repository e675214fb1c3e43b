import { Box, Typography } from '@mui/material';
import { useTranslate, type RaRecord } from 'react-admin';
import { PersonalValue } from '../privacy/PersonalValue';
import { RegisterValue } from '../fields/RegisterValue';
import type { FieldSection } from '../schema/describe';
import type { FieldDescription, OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';

interface Props {
  description: OfferedRegister;
  record: RaRecord;
  sections: FieldSection[];
}

/** A record's fields, a card for each section. */
export const RecordSections = ({ description, record, sections }: Props) => {
  const translate = useTranslate();
  const labels = useLabels();
  return (
    <>
      {sections.map((section) => (
        <Box component="section" key={section.key} className="card" sx={cardStyles}>
          <Typography variant="h2">
            {section.label ? labels.text(section.label) : translate('record.other')}
          </Typography>
          <dl>
            {section.fields.map((field) => (
              <Pair key={field.name} description={description} field={field} record={record} />
            ))}
          </dl>
        </Box>
      ))}
    </>
  );
};

interface PairProps {
  description: OfferedRegister;
  field: FieldDescription;
  record: RaRecord;
}

const Pair = ({ description, field, record }: PairProps) => {
  const labels = useLabels();
  const wide = field.type === 'text' || field.type === 'json';
  return (
    <div className={wide ? 'wide' : undefined}>
      <dt>{labels.field(field)}</dt>
      <dd>
        {field.personal !== 'none' && record[field.name] ? (
          <PersonalValue description={description} field={field} record={record} />
        ) : (
          <RegisterValue field={field} record={record} linked />
        )}
      </dd>
    </div>
  );
};

export const cardStyles = {
  backgroundColor: 'var(--paper)',
  border: '1px solid var(--line)',
  borderRadius: '4px',
  p: '14px 18px',
  mb: 3,
  '& h2': { mb: 2 },
  '& dl': {
    m: 0,
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
    columnGap: 5,
    rowGap: '6px',
  },
  '& dl > div': {
    display: 'grid',
    gridTemplateColumns: { xs: '120px minmax(0,1fr)', sm: '168px minmax(0,1fr)' },
    gap: 2,
  },
  '& dl > .wide': { gridColumn: '1 / -1' },
  '& dt': { color: 'var(--ink2)' },
  '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
};
