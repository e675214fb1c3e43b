import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { OfferedRegister } from '../../shared/register-description';

const ExportDialog = lazy(() => import('./ExportDialog'));

interface Props {
  description: OfferedRegister;
  /** names of the fields that the list shows; without it, those that the description lists */
  shown?: readonly string[];
}

/** Takes out what the list shows. Stands inside a list, whose filter and order it follows. */
export const ExportButton = ({ description, shown }: Props) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{translate('exports.export')}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog description={description} shown={shown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
