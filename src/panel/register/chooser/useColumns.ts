import { useMemo } from 'react';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { useLabels } from '../../schema/useLabels';
import { listColumns } from '../columns';
import { columnKey, columnLabel, type AnyColumn, type ListColumn } from '../table/listColumn';
import { useColumnChoice } from '../views/useListView';
import { shownColumns } from './columnChoice';

const hiddenFields = new Set(['version', 'pinyinInitials']);

const drawable = (field: FieldDescription): boolean => field.type !== 'json' && !hiddenFields.has(field.name);

type Wanted = readonly (string | ListColumn)[] | undefined;

const firstColumns = (description: OfferedRegister, wanted: Wanted): AnyColumn[] =>
  wanted
    ? wanted.flatMap<AnyColumn>((one) => (typeof one === 'string' ? listColumns(description, [one]) : [one]))
    : listColumns(description);

const everyColumn = (description: OfferedRegister, wanted: Wanted): AnyColumn[] => {
  const first = firstColumns(description, wanted);
  const keys = new Set(first.map(columnKey));
  return [...first, ...description.fields.filter((field) => drawable(field) && !keys.has(field.name))];
};

/**
 * The columns of a list: those it draws at first, all that it could draw, and the person's choice among them.
 *
 * @param wanted names of fields and columns of one's own; without it, what the description lists
 * @param standBack columns that are there, but not shown until one asks for them
 */
export const useColumns = (description: OfferedRegister, wanted: Wanted, standBack: readonly string[]) => {
  const labels = useLabels();
  const [choice, setChoice] = useColumnChoice(description.register);
  const all = useMemo(() => everyColumn(description, wanted), [description, wanted]);
  const shown = useMemo(() => {
    const initial = firstColumns(description, wanted).map(columnKey);
    return shownColumns(
      all.map(columnKey),
      initial.filter((key) => !standBack.includes(key)),
      choice,
    );
  }, [all, description, wanted, standBack, choice]);
  const columns = useMemo(
    () => shown.flatMap((key) => all.filter((column) => columnKey(column) === key)),
    [all, shown],
  );
  return {
    columns,
    shown,
    names: new Map(all.map((column) => [columnKey(column), columnLabel(column, labels.field)])),
    setChoice,
  };
};
