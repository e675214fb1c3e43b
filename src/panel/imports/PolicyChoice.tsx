import { FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DUPLICATE_POLICIES, type DuplicatePolicy } from '../../shared/import-answers';

/** What happens to rows whose record is there already; each way is explained. */
export const PolicyChoice = ({
  value,
  onChange,
}: {
  value: DuplicatePolicy;
  onChange: (policy: DuplicatePolicy) => void;
}) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h2" id="policy">
        {translate('imports.policy')}
      </Typography>
      <RadioGroup aria-labelledby="policy" value={value}>
        {DUPLICATE_POLICIES.map((policy) => (
          <FormControlLabel
            key={policy}
            value={policy}
            onChange={() => onChange(policy)}
            control={<Radio size="small" />}
            label={
              <>
                {translate(`imports.policies.${policy}.label`)}{' '}
                <Typography component="span" color="text.secondary">
                  {translate(`imports.policies.${policy}.help`)}
                </Typography>
              </>
            }
          />
        ))}
      </RadioGroup>
    </>
  );
};
