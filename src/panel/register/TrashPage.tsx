import { Alert, Box, Button, Pagination, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { TrashAnswer } from '../../shared/history-answers';
import type { OfferedRegister } from '../../shared/register-description';
import { toInstant } from '../fields/instant';
import { PlainTable } from '../layout/PlainTable';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';

/** The deleted records of one register, and the way back. */
const TrashPage = () => {
  const { register = '' } = useParams();
  const description = useDescription(register);
  return description && <Trash key={register} description={description} />;
};

const Trash = ({ description }: { description: OfferedRegister }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({
    queryKey: [description.register, 'trash', page],
    queryFn: () => dataProvider.trash(description.register, page),
  });
  const name = labels.register(description);
  const pagination = data?.meta.pagination;
  return (
    <Box>
      <PageHead
        title={translate('trash.title', { name })}
        note={pagination && translate('trash.note', { total: pagination.total })}
        above={<Link to={`/${description.register}`}>{translate('trash.back', { name })}</Link>}
      />
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {data?.data.length === 0 && (
        <Typography sx={{ py: 12, textAlign: 'center' }}>{translate('trash.none')}</Typography>
      )}
      {data && data.data.length > 0 && (
        <PlainTable>
          <thead>
            <tr>
              {['name', 'at', 'by', 'links', 'restore'].map((key) => (
                <th key={key} scope="col">
                  {translate(`trash.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.data.map((grave) => (
              <Grave key={grave.documentId} description={description} grave={grave} />
            ))}
          </tbody>
        </PlainTable>
      )}
      {pagination && pagination.pageCount > 1 && (
        <Pagination count={pagination.pageCount} page={page} onChange={(_event, next) => setPage(next)} />
      )}
    </Box>
  );
};

const Grave = ({ description, grave }: { description: OfferedRegister; grave: TrashAnswer }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const title = labels.text(grave.title);
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{toInstant(grave.at)}</td>
      <td>{grave.actor?.name ?? translate('history.system')}</td>
      <td>
        {grave.links.map((link) => (
          <div key={`${link.register}.${link.field}.${link.title.zh}`}>
            {labels.text(link.label)}: {labels.text(link.title)}
            {!link.stands && translate('trash.gone')}
          </div>
        ))}
      </td>
      <td>
        {grave.canRestore ? (
          <RestoreButton register={description.register} documentId={grave.documentId} name={title} />
        ) : (
          translate('trash.taken')
        )}
      </td>
    </tr>
  );
};

const RestoreButton = ({
  register,
  documentId,
  name,
}: {
  register: string;
  documentId: string;
  name: string;
}) => {
  const translate = useTranslate();
  const notify = useNotify();
  const queries = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const restore = async () => {
    try {
      await dataProvider.restore(register, documentId);
      notify(
        <Alert
          severity="info"
          action={
            <Button size="small" component={Link} to={`/${register}/${documentId}/show`}>
              {translate('trash.open')}
            </Button>
          }
        >
          {translate('trash.restored', { name })}
        </Alert>,
      );
      await queries.invalidateQueries({ queryKey: [register] });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  };
  return (
    <Button size="small" onClick={() => void restore()}>
      {translate('trash.restore')}
    </Button>
  );
};

export default TrashPage;
