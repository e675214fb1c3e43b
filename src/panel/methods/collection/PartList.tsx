import { Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { MOST_PARTS, type CollectionPart } from '../../../shared/method-answers';
import { heardOnly } from '../../layout/heardOnly';
import { changedAt, moved, withoutAt } from '../../showcase/moved';
import { emptyPart, withMoved, withoutMethod, type Place } from './collectionDraft';
import { PartCard } from './PartCard';
import { useMoveTold } from './useMoveTold';

interface Props {
  id: string;
  parts: CollectionPart[];
  /** titles of the methods that are selected, by documentId */
  titles: ReadonlyMap<string, string>;
  /** whether the titles have come */
  isKnown: boolean;
  /** the part that methods are added to */
  target: number;
  onTarget: (part: number) => void;
  onChange: (parts: CollectionPart[]) => void;
  isLocked: boolean;
}

/** The parts of a book in their order; methods are dragged within one and between them, or moved by buttons. */
export const PartList = ({ id, parts, titles, isKnown, target, onTarget, onChange, isLocked }: Props) => {
  const translate = useTranslate();
  // a part keeps its card, with what is open in it, wherever it is moved
  const [keys, setKeys] = useState(() => parts.map((_, index) => index));
  const dragged = useRef<Place | null>(null);
  const next = useRef(parts.length);
  const { said, tell } = useMoveTold(parts, (method) => titles.get(method) ?? '');
  // one that came with methods put into an empty book has none yet
  const keyAt = (index: number): number => keys[index] ?? -1 - index;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {parts.map((part, index) => (
        <PartCard
          key={keyAt(index)}
          id={id}
          part={part}
          index={index}
          count={parts.length}
          titles={titles}
          isKnown={isKnown}
          dragged={dragged}
          isTarget={index === target}
          isLocked={isLocked}
          onTarget={() => onTarget(index)}
          onChange={(changed) => onChange(changedAt(parts, index, changed))}
          onMove={(to) => {
            setKeys(moved(keys, index, to));
            onChange(moved(parts, index, to));
          }}
          onRemove={() => {
            setKeys(withoutAt(keys, index));
            onChange(withoutAt(parts, index));
          }}
          onMethod={(from, to, way) => {
            tell(from, to, way);
            onChange(withMoved(parts, from, to));
          }}
          onDrop={(at) => onChange(withoutMethod(parts, { part: index, index: at }))}
        />
      ))}
      <p role="status" style={heardOnly}>
        {said}
      </p>
      {!isLocked && parts.length < MOST_PARTS && (
        <Box>
          <Button
            onClick={() => {
              setKeys([...parts.map((_, index) => keyAt(index)), next.current]);
              next.current += 1;
              onChange([...parts, emptyPart]);
              onTarget(parts.length);
            }}
          >
            {translate('methods.book.addPart')}
          </Button>
        </Box>
      )}
    </Box>
  );
};
