import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { MOST_PARTS, type CollectionPart } from '../../../shared/method-answers';
import { changedAt, moved, withoutAt } from '../../showcase/moved';
import { emptyPart, withMoved, withoutMethod } from './collectionDraft';
import { PartCard } from './PartCard';

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
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      {parts.map((part, index) => (
        <PartCard
          // the editor of a preface stays with its part while that is moved
          key={`${parts.length} ${index} ${part.methods[0] ?? ''}`}
          id={id}
          part={part}
          index={index}
          count={parts.length}
          titles={titles}
          isKnown={isKnown}
          isTarget={index === target}
          isLocked={isLocked}
          onTarget={() => onTarget(index)}
          onChange={(changed) => onChange(changedAt(parts, index, changed))}
          onMove={(to) => onChange(moved(parts, index, to))}
          onRemove={() => onChange(withoutAt(parts, index))}
          onMethod={(from, to) => onChange(withMoved(parts, from, to))}
          onDrop={(at) => onChange(withoutMethod(parts, { part: index, index: at }))}
        />
      ))}
      {!isLocked && parts.length < MOST_PARTS && (
        <Box>
          <Button
            onClick={() => {
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
