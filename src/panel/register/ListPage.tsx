import { Box } from '@mui/material';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { can } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { BulkBar } from './bulk/BulkBar';
import type { BulkTarget } from './bulk/bulkTarget';
import type { useColumns } from './chooser/useColumns';
import { FilterBar } from './filters/FilterBar';
import { ListHead } from './ListHead';
import { ListFooter } from './table/ListFooter';
import { RegisterTable } from './table/RegisterTable';
import { useListKeys } from './table/useListKeys';
import { usePrefetchedPage } from './table/usePrefetchedPage';

const KeysDialog = lazy(async () => ({ default: (await import('./table/KeysDialog')).KeysDialog }));

interface Props {
  description: OfferedRegister;
  drawn: ReturnType<typeof useColumns>;
  /** fields that the list asks the server for */
  fetched: string[];
  pinned?: string[];
  counted?: string;
  bulkActions?: (target: BulkTarget, counted: string) => ReactNode;
  onPageSize: (size: number) => void;
}

/** Head, conditions, rows and pager of a list; the rows alone scroll. */
export const ListPage = ({
  description,
  drawn,
  fetched,
  pinned,
  counted = 'list.counted',
  bulkActions,
  onPageSize,
}: Props) => {
  const translate = useTranslate();
  const page = useRef<HTMLDivElement>(null);
  const [isHelping, setHelping] = useState(false);
  const [editing, setEditing] = useState(false);
  const { perPage } = useListContext();
  const target = useTarget(description.register);
  const prefetch = usePrefetchedPage(fetched);
  useListKeys(
    page,
    useCallback(() => setHelping(true), []),
  );
  useEffect(() => onPageSize(perPage), [perPage, onPageSize]);
  const selectable = can(description, 'update') || can(description, 'delete');
  return (
    <Box ref={page} sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <ListHead
        description={description}
        counted={counted}
        drawn={drawn}
        editing={editing}
        onEditing={can(description, 'update') ? setEditing : null}
      />
      <FilterBar description={description} pinned={pinned} />
      <Box
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}
        onScrollCapture={(event) => {
          const { scrollTop, scrollHeight, clientHeight } = event.target as HTMLElement; // What scrolls is an element.
          if (scrollTop + clientHeight * 2 > scrollHeight) prefetch();
        }}
      >
        <RegisterTable
          description={description}
          columns={drawn.columns}
          selectable={selectable}
          editing={editing}
        />
      </Box>
      {target.count > 0 ? (
        <BulkBar
          description={description}
          counted={counted}
          target={target}
          onAll={target.takeAll}
          actions={bulkActions}
        />
      ) : (
        <Box onPointerEnter={prefetch} onFocus={prefetch}>
          <ListFooter>
            <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
              {translate(editing ? 'lists.table.editModeHint' : 'lists.keys.hint')}
            </Box>
          </ListFooter>
        </Box>
      )}
      <Suspense>{isHelping && <KeysDialog onClose={() => setHelping(false)} />}</Suspense>
    </Box>
  );
};

/** Under which conditions rows of each register were selected, as long as this page of the browser lives. */
const selectedUnder = new Map<string, string>();

/**
 * What an action would be about. Other conditions mean other rows, and so does another day: then nothing is selected,
 * because what one does not see one must not change.
 */
const useTarget = (register: string): BulkTarget & { takeAll: () => void } => {
  const { selectedIds, onUnselectItems, filterValues, total = 0 } = useListContext();
  const conditions = JSON.stringify(filterValues);
  const [allOf, setAllOf] = useState<string | null>(null);
  useEffect(() => {
    if (selectedUnder.get(register) === conditions) return;
    selectedUnder.set(register, conditions);
    setAllOf(null);
    onUnselectItems();
  }, [register, conditions, onUnselectItems]);
  const ids = selectedIds.map(String);
  const rows = ids.join();
  const isAll = allOf === rows && ids.length > 0;
  return {
    count: isAll ? total : ids.length,
    ids,
    isAll,
    filter: filterValues,
    // one row less or more, and it is a choice by hand again
    takeAll: () => setAllOf(rows),
  };
};
