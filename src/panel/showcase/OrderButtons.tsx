import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Props {
  /** what is moved or removed */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down and away, for an item of a list. */
export const OrderButtons = ({ name, index, count, onMove, onRemove }: Props) => {
  const translate = useTranslate();
  return (
    <>
      <Button
        aria-label={translate('showcase.list.up', { name })}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
        sx={small}
      >
        ↑
      </Button>
      <Button
        aria-label={translate('showcase.list.down', { name })}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
        sx={small}
      >
        ↓
      </Button>
      <Button aria-label={translate('showcase.list.remove', { name })} onClick={onRemove} sx={small}>
        ×
      </Button>
    </>
  );
};

const small = { minWidth: 32, px: 1 };
