import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { TemplateFaultAnswer } from '../../../shared/letters';
import { PlainTable } from '../../layout/PlainTable';

/** What the check found: the placeholder, what is wrong with it, and the text in which it stands. */
export const FaultTable = ({ faults }: { faults: TemplateFaultAnswer[] }) => {
  const translate = useTranslate();
  if (faults.length === 0)
    return (
      <Alert severity="success" sx={{ mt: 2 }}>
        {translate('letters.templates.clean')}
      </Alert>
    );
  return (
    <Box role="alert" sx={{ mt: 2 }}>
      <Typography sx={{ mb: 1 }}>
        {translate('letters.templates.faulty', { count: faults.length })}
      </Typography>
      <PlainTable sx={{ minWidth: 420 }}>
        <thead>
          <tr>
            {['placeholder', 'problem', 'where'].map((name) => (
              <th key={name} scope="col">
                {translate(`letters.templates.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map(({ placeholder, where, place, code }, index) => (
            <tr key={index}>
              <th scope="row">
                <code>{placeholder}</code>
              </th>
              <td>{translate(`letters.templates.faults.${code}`, { _: code })}</td>
              <td>
                {where}
                {place !== 'body' && (
                  <Typography variant="caption" component="div" color="text.secondary">
                    {translate(`letters.templates.places.${place}`)}
                  </Typography>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Box>
  );
};
