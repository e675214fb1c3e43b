import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Pagination,
  ListContextProvider,
  useDataProvider,
  useTranslate,
  type ListControllerResult,
} from 'react-admin';
import type { StaffAnswer } from '../../shared/account-answers';
import { PageHead } from '../layout/PageHead';
import type { PanelDataProvider } from '../providers/dataProvider';
import { InitialPasswordDialog, type Initial } from './InitialPasswordDialog';
import { StaffDialog } from './StaffDialog';
import { StaffTable } from './StaffTable';

const pageSize = 50;

type Open = { name: 'new' } | { name: 'edit'; account: StaffAnswer } | { name: 'initial'; initial: Initial };

/** The accounts of the staff: who may do what, where, and whether they can sign in. */
const StaffPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error } = useQuery({
    queryKey: ['staff', search, page],
    queryFn: () => dataProvider.staffAccounts(search, page, pageSize),
    placeholderData: keepPreviousData,
  });
  const total = data?.meta.pagination.total ?? 0;
  const close = () => setOpen(null);
  const tell = (initial: Initial) => setOpen({ name: 'initial', initial });
  return (
    <Box sx={{ pb: 4 }}>
      <PageHead
        title={translate('staff.title')}
        note={data && translate('staff.counted', { count: total })}
        actions={
          <Button variant="contained" color="primary" onClick={() => setOpen({ name: 'new' })}>
            {translate('staff.new')}
          </Button>
        }
        below={
          <TextField
            type="search"
            label={translate('staff.search')}
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setPage(1);
            }}
            sx={{ maxWidth: 320, my: 2 }}
          />
        }
      />
      {error && <Alert severity="error">{translate(error.message, { _: error.message })}</Alert>}
      {data?.data.length === 0 && <Typography color="text.secondary">{translate('staff.none')}</Typography>}
      {data && data.data.length > 0 && (
        <StaffTable
          accounts={data.data}
          onEdit={(account) => setOpen({ name: 'edit', account })}
          onInitial={tell}
        />
      )}
      <Pages page={page} total={total} onPage={setPage} />
      {open?.name === 'new' && <StaffDialog account={null} onInitial={tell} onClose={close} />}
      {open?.name === 'edit' && <StaffDialog account={open.account} onInitial={tell} onClose={close} />}
      {open?.name === 'initial' && <InitialPasswordDialog initial={open.initial} onClose={close} />}
    </Box>
  );
};

const Pages = ({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) => {
  if (total <= pageSize) return null;
  // react-admin's pager reads these of a list and no more
  const list = { page, perPage: pageSize, setPage: onPage, total, isPending: false } as ListControllerResult;
  return (
    <ListContextProvider value={list}>
      <Pagination rowsPerPageOptions={[]} />
    </ListContextProvider>
  );
};

export default StaffPage;
