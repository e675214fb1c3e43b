import { Box, Button } from '@mui/material';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../../shared/register-description';
import { can } from '../../schema/describe';
import { footerStyles } from '../table/ListFooter';
import type { BulkTarget } from './bulkTarget';

const BulkEditDialog = lazy(() => import('./BulkEditDialog'));
const BulkDeleteDialog = lazy(() => import('./BulkDeleteDialog'));

interface Props {
  description: OfferedRegister;
  counted: string;
  target: BulkTarget;
  onAll: () => void;
  /** actions of this register beside the general ones */
  actions?: (target: BulkTarget, counted: string) => ReactNode;
}

/** In the place of the pager while rows are selected: how many, and what can be done to them. */
export const BulkBar = ({ description, counted, target, onAll, actions }: Props) => {
  const translate = useTranslate();
  const { total = 0, data = [], onUnselectItems } = useListContext();
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const pageIsTaken = data.length > 0 && data.every((row) => target.ids.includes(String(row.id)));
  const shared = { description, counted, target, onClose: () => setOpen(null) };
  return (
    <Box
      component="footer"
      role="toolbar"
      aria-label={translate('lists.selection.actions')}
      sx={{ ...footerStyles, fontSize: 14, '& .MuiButton-root': { height: 28 } }}
    >
      <Box component="span" role="status" sx={{ color: 'var(--ink)', fontWeight: 600 }}>
        {translate(target.isAll ? 'lists.selection.all' : 'lists.selection.some', {
          count: target.count.toLocaleString(),
        })}
      </Box>
      {pageIsTaken && !target.isAll && total > data.length && (
        <Button variant="text" onClick={onAll}>
          {translate('lists.selection.takeAll', { count: total.toLocaleString() })}
        </Button>
      )}
      {can(description, 'update') && (
        <Button onClick={() => setOpen('edit')}>{translate('lists.bulk.edit')}</Button>
      )}
      {actions?.(target, counted)}
      {can(description, 'delete') && (
        <Button onClick={() => setOpen('delete')}>{translate('lists.bulk.delete')}</Button>
      )}
      <Box sx={{ flex: 1 }} />
      <Button variant="text" onClick={() => onUnselectItems()}>
        {translate('lists.selection.clear')}
      </Button>
      <Suspense>
        {open === 'edit' && <BulkEditDialog {...shared} />}
        {open === 'delete' && <BulkDeleteDialog {...shared} />}
      </Suspense>
    </Box>
  );
};
