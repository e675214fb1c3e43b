import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { PageFault } from '../../shared/showcase-page';
import { fieldId, useFaultName } from './pageNames';

interface Props {
  faults: PageFault[];
  /** false where there is no field to jump to */
  isLinked?: boolean;
  /** what a place is called; absent: that of a showcase page */
  nameOf?: (path: string[]) => string;
  /** key of what is said where nothing is missing */
  none?: string;
}

/** What a page still lacks, each leading to its field. */
export const FaultList = ({ faults, isLinked = true, nameOf, none = 'showcase.faults.none' }: Props) => {
  const translate = useTranslate();
  const nameOfPage = useFaultName();
  const entries = { isLinked, nameOf: nameOf ?? nameOfPage };
  const required = faults.filter(({ isRequired }) => isRequired);
  const advised = faults.filter(({ isRequired }) => !isRequired);
  return (
    <Box component="section" sx={{ '& ul': { m: 0, pl: 5 } }}>
      {required.length === 0 && <Typography>{translate(none)}</Typography>}
      {required.length > 0 && (
        <>
          <Typography variant="h2">
            {translate('showcase.faults.required', { count: required.length })}
          </Typography>
          <Entries faults={required} {...entries} />
        </>
      )}
      {advised.length > 0 && (
        <>
          <Typography variant="h2" sx={{ mt: 2, color: 'text.secondary', fontWeight: 400 }}>
            {translate('showcase.faults.advised', { count: advised.length })}
          </Typography>
          <Entries faults={advised} {...entries} />
        </>
      )}
    </Box>
  );
};

const Entries = ({ faults, isLinked, nameOf }: Required<Omit<Props, 'none'>>) => {
  const translate = useTranslate();
  return (
    <ul>
      {faults.map(({ path, code }) => {
        const text = translate('showcase.faults.at', {
          field: nameOf(path),
          reason: translate(`errors.${code}`),
        });
        return (
          <li key={`${path.join('.')} ${code}`}>
            {isLinked ? (
              <Link
                component="button"
                color="secondary"
                type="button"
                onClick={() => goTo(path)}
                sx={{ textAlign: 'left', fontSize: 14 }}
              >
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        );
      })}
    </ul>
  );
};

const goTo = (path: readonly string[]): void => {
  // the field itself, or the group it stands in
  const field = document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(path.slice(0, 1)));
  field?.scrollIntoView({ block: 'center' });
  const target = field?.matches('input, textarea, [contenteditable=true], button')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, [contenteditable=true], button');
  (target ?? field)?.focus();
};
