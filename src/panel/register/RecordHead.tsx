import { Button } from '@mui/material';
import { useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import { PageHead } from '../layout/PageHead';
import { can, shortLabel } from '../schema/describe';
import { titleFields } from '../schema/title';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { DeleteButton } from './DeleteButton';
import { Neighbours } from './Neighbours';
import { useFilterText } from './filters/useFilterText';

/** The fixed head of a record: where one came from, its name, a line of what it is, what can be done. */
export const RecordHead = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const translate = useTranslate();
  const labels = useLabels();
  return (
    <PageHead
      title={labels.title(description, record) || labels.register(description)}
      above={
        <>
          <Link to={`/${description.register}`}>{labels.register(description)}</Link>
          <Neighbours description={description} record={record} />
        </>
      }
      below={<Facts description={description} record={record} />}
      actions={
        <>
          {can(description, 'delete') && <DeleteButton description={description} record={record} />}
          {can(description, 'update') && (
            <Button
              component={Link}
              to={`/${description.register}/${String(record.id)}`}
              variant="contained"
              color="primary"
            >
              {translate('ra.action.edit')}
            </Button>
          )}
        </>
      }
    />
  );
};

const inHead = (name: string): boolean => !['duty', 'verdict', 'coverageForm'].includes(name);

/** Kind, code and place in one muted line. */
const Facts = ({ description, record }: { description: OfferedRegister; record: RaRecord }) => {
  const say = useFilterText();
  const title = titleFields(description);
  const facts = description.fields
    .filter((field) => inHead(field.name) && !title.includes(field))
    .filter((field) => /Code$/.test(field.name) || (field.list && field.type === 'enumeration'))
    .filter((field) => field.name !== 'jurisdictionCode')
    .map((field) => shortLabel(say(field, record[field.name])))
    .filter((text) => text !== '');
  return <div style={{ color: 'var(--ink2)' }}>{facts.join(' · ')}</div>;
};
