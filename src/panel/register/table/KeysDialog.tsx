import { Dialog, DialogContent, DialogTitle, Table, TableBody, TableCell, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';

const keys: [what: string, keys: string[]][] = [
  ['move', ['↑', '↓', 'J', 'K']],
  ['cell', ['←', '→']],
  ['ends', ['Home', 'End']],
  ['page', ['PageUp', 'PageDown']],
  ['open', ['Enter']],
  ['select', ['Space', 'X']],
  ['extend', ['Shift + ↑', 'Shift + ↓']],
  ['all', ['Ctrl + A']],
  ['edit', ['F2']],
  ['search', ['/']],
  ['clear', ['Esc']],
  ['help', ['?']],
];

/** Every key of a list, with what it does. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="keys-title">
      <DialogTitle id="keys-title">{translate('lists.keys.title')}</DialogTitle>
      <DialogContent>
        <Table size="small" sx={{ '& td, & th': { height: 32, py: 0, px: 0 } }}>
          <TableBody>
            {keys.map(([what, pressed]) => (
              <TableRow key={what}>
                <TableCell component="th" scope="row">
                  {translate(`lists.keys.${what}`)}
                </TableCell>
                <TableCell align="right">
                  {pressed.map((key) => (
                    <kbd key={key} style={kbd}>
                      {key}
                    </kbd>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
    </Dialog>
  );
};

const kbd = {
  font: 'inherit',
  fontSize: 12,
  border: '1px solid var(--line)',
  borderRadius: 4,
  padding: '0 6px',
  marginLeft: 4,
};
