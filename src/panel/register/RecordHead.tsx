import { Button } from '@mui/material';
import { useTranslate, type RaRecord } from 'react-admin';
import { Link } from 'react-router-dom';
import { CopyLinkButton } from '../buttons/CopyLinkButton';
import { PageHead } from '../layout/PageHead';
import { can } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { DeleteButton } from './DeleteButton';
import { Neighbours } from './Neighbours';
import { RecordFacts } from './RecordFacts';

/** The fixed head of a record: where one came from, its name, a line of what it is, what can be done. */
export const RecordHead = ({
  description,
  record,
  onPrint,
}: {
  description: OfferedRegister;
  record: RaRecord;
  onPrint: () => void;
}) => {
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
      below={<RecordFacts description={description} record={record} />}
      actions={
        <>
          <CopyLinkButton />
          <Button onClick={onPrint}>{translate('record.print')}</Button>
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
