import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { brokenPasswordRules, PASSWORD_RULES, type PasswordOwner } from '../../shared/password-policy';

/** Which rules the password keeps while it is typed; the server judges it again, and whether it is a common one. */
export const PasswordRules = ({ password, owner }: { password: string; owner: PasswordOwner }) => {
  const translate = useTranslate();
  const broken = password === '' ? [...PASSWORD_RULES] : brokenPasswordRules(password, owner);
  return (
    <Box>
      <Box component="ul" aria-live="polite" sx={styles}>
        {PASSWORD_RULES.map((rule) => {
          const isMet = !broken.includes(rule);
          const text = translate(`signIn.rules.${rule}`);
          return (
            <li key={rule} className={isMet ? 'met' : undefined}>
              <span aria-hidden>{isMet ? '✓' : '○'}</span>
              <span
                aria-label={translate(`signIn.rules.${isMet ? 'met' : 'unmet'}`, { rule: text })}
                role="img"
              >
                {text}
              </span>
            </li>
          );
        })}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {translate('signIn.rules.common')}
      </Typography>
    </Box>
  );
};

const styles = {
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: 12,
  lineHeight: '18px',
  color: 'var(--ink2)',
  '& li': { display: 'flex', gap: 2 },
  '& .met': { color: 'var(--covered)' },
};
