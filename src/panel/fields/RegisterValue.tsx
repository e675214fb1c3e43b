import { lazy, Suspense } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { readingText } from '../../shared/plain-text';
import { isRegionField } from '../providers/filters';
import { useRegionName } from '../regions/useRegions';
import type { FieldDescription } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { EmptyValue } from './EmptyValue';
import { shortLabel } from '../schema/describe';
import { toInstant } from './instant';
import { StructuredValue } from './StructuredValue';
import { VerdictChip } from './VerdictChip';

interface Props {
  field: FieldDescription;
  record: Record<string, unknown>;
  /** relations become links to their record */
  linked?: boolean;
  /** labels without what they explain in brackets: for a row of a list */
  short?: boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of any described field, in the reader's words; a dash where there is none. */
export const RegisterValue = ({ field, record, linked = false, short = false }: Props) => {
  const value = record[field.name];
  if (value === null || value === undefined || value === '') return <EmptyValue />;
  if (field.relation) return <RelationValue field={field} value={value} linked={linked} />;
  if (field.name === 'verdict')
    return <VerdictChip verdict={String(value)} form={String(record.coverageForm ?? '')} />;
  if (isRegionField(field.name)) return <RegionValue code={String(value)} />;
  if (field.type === 'json' && conditions.includes(field.name) && 'verdictIfNot' in record)
    return (
      <Suspense>
        <ConditionText source={field.name} value={value} parameters={record.parameters} />
      </Suspense>
    );
  return <PlainValue field={field} value={value} short={short} />;
};

const ConditionText = lazy(() => import('../rules/ConditionText'));

/** A year is a name, not an amount: no comma in it. */
const isYear = (name: string): boolean => /^(y|.*Y)ear$/.test(name);

/** Fields of a coverage rule that hold conditions: read as sentences. */
const conditions = ['condition', 'satisfiedWhen'];

const PlainValue = ({ field, value, short }: { field: FieldDescription; value: unknown; short: boolean }) => {
  const labels = useLabels();
  const translate = useTranslate();
  const locale = useLocale();
  switch (field.type) {
    case 'enumeration':
      if (short && value === 'none') return <EmptyValue />;
      return (
        <>{short ? shortLabel(labels.value(field, String(value))) : labels.value(field, String(value))}</>
      );
    case 'boolean':
      return <>{translate(value === true ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
    case 'datetime':
      return <>{toInstant(String(value))}</>;
    case 'integer':
    case 'decimal':
      return <>{isYear(field.name) ? Number(value) : Number(value).toLocaleString()}</>;
    case 'json':
      return <StructuredValue value={value} />;
    default:
      if (field.markup) return <>{readingText(String(value), locale.startsWith('zh') ? 'zh' : 'en')}</>;
      return <span style={field.name.endsWith('Code') ? codeStyle : undefined}>{String(value)}</span>;
  }
};

const RegionValue = ({ code }: { code: string }) => <>{useRegionName()(code)}</>;

const RelationValue = ({
  field,
  value,
  linked,
}: {
  field: FieldDescription;
  value: unknown;
  linked: boolean;
}) => {
  const target = useDescription(field.relation?.register);
  const labels = useLabels();
  const rows = (Array.isArray(value) ? value : [value]).filter(isObject);
  if (!target || rows.length === 0) return <EmptyValue />;
  return (
    <>
      {rows.map((row, index) => {
        const title = labels.title(target, row) || '—';
        return (
          <span key={String(row.documentId)}>
            {index > 0 && '、'}
            {linked ? <Link to={`/${target.register}/${String(row.documentId)}/show`}>{title}</Link> : title}
          </span>
        );
      })}
    </>
  );
};

const codeStyle = { fontSize: 12, color: 'var(--ink2)', letterSpacing: '.02em' };
