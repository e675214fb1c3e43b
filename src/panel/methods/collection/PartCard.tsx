import { Box, Button, TextField, Typography } from '@mui/material';
import { useState, type DragEvent, type MutableRefObject } from 'react';
import { useTranslate } from 'react-admin';
import { MOST_BOOK_METHODS, type CollectionPart } from '../../../shared/method-answers';
import { cardStyles } from '../../register/RecordSections';
import { OrderButtons } from '../../showcase/OrderButtons';
import { StoryEditor } from '../../showcase/StoryEditor';
import type { Place } from './collectionDraft';
import type { Way } from './useMoveTold';

interface Props {
  id: string;
  part: CollectionPart;
  index: number;
  count: number;
  titles: ReadonlyMap<string, string>;
  isKnown: boolean;
  /** the method that is being dragged, in whichever part */
  dragged: MutableRefObject<Place | null>;
  isTarget: boolean;
  isLocked: boolean;
  onTarget: () => void;
  onChange: (part: CollectionPart) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  /** puts a method before another one, or at the end of a part */
  onMethod: (from: Place, to: Place, way?: Way) => void;
  onDrop: (index: number) => void;
}

/** A part of the book: its title and preface, and its methods in their order. */
export const PartCard = ({
  id,
  part,
  index,
  count,
  titles,
  isKnown,
  dragged,
  isTarget,
  isLocked,
  ...on
}: Props) => {
  const translate = useTranslate();
  const [over, setOver] = useState<number | null>(null);
  const [hasPreface, setPreface] = useState(part.preface !== '');
  const name = translate('methods.book.part', { number: index + 1 });
  const accepts = (at: number) => ({
    onDragOver: (event: DragEvent) => {
      if (isLocked || !dragged.current) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(at);
    },
    onDragLeave: () => setOver(null),
    onDrop: (event: DragEvent) => {
      setOver(null);
      const from = dragged.current;
      dragged.current = null;
      if (isLocked || !from) return;
      event.preventDefault();
      event.stopPropagation();
      on.onMethod(from, { part: index, index: at });
    },
  });
  return (
    <Box
      component="section"
      sx={{ ...cardStyles, mb: 0 }}
      aria-label={name}
      {...accepts(part.methods.length)}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 2 }}>
        <TextField
          label={translate('methods.book.partTitle', { number: index + 1 })}
          value={part.title}
          disabled={isLocked}
          slotProps={{ htmlInput: { maxLength: 80 } }}
          onChange={({ target }) => on.onChange({ ...part, title: target.value })}
          sx={{ flex: 1 }}
        />
        {!isLocked && (
          <OrderButtons name={name} index={index} count={count} onMove={on.onMove} onRemove={on.onRemove} />
        )}
      </Box>
      {hasPreface ? (
        <StoryEditor
          page={id}
          path={['parts', String(index), 'preface']}
          label={translate('methods.book.partPreface', { number: index + 1 })}
          levels={levels}
          isLinked={false}
          story={part.preface}
          onChange={(preface) => on.onChange({ ...part, preface })}
          isLocked={isLocked}
        />
      ) : (
        !isLocked && (
          <Button variant="text" onClick={() => setPreface(true)}>
            {translate('methods.book.addPreface')}
          </Button>
        )
      )}
      {part.methods.length === 0 && (
        <Typography color="text.secondary" sx={{ my: 2 }}>
          {translate(isTarget ? 'methods.book.emptyTarget' : 'methods.book.emptyPart')}
        </Typography>
      )}
      <Box component="ol" sx={listStyles}>
        {part.methods.map((method, at) => {
          const title = titles.get(method);
          const said = title ?? translate(isKnown ? 'methods.book.notSelected' : 'ra.page.loading');
          return (
            <li
              key={method}
              data-method={method}
              draggable={!isLocked}
              className={over === at ? 'over' : undefined}
              onDragStart={(event) => {
                dragged.current = { part: index, index: at };
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', said);
              }}
              onDragEnd={() => {
                dragged.current = null;
              }}
              {...accepts(at)}
            >
              <span className={isKnown && title === undefined ? 'gone' : undefined} data-own-words="">
                {said}
              </span>
              {!isLocked && (
                <span className="tools">
                  {index > 0 && (
                    <Button
                      aria-label={translate('methods.book.toPart', { title: said, number: index })}
                      data-way={'to-previous' satisfies Way}
                      onClick={() => on.onMethod({ part: index, index: at }, endOf(index - 1), 'to-previous')}
                      sx={small}
                    >
                      ⇞
                    </Button>
                  )}
                  {index < count - 1 && (
                    <Button
                      aria-label={translate('methods.book.toPart', { title: said, number: index + 2 })}
                      data-way={'to-next' satisfies Way}
                      onClick={() => on.onMethod({ part: index, index: at }, endOf(index + 1), 'to-next')}
                      sx={small}
                    >
                      ⇟
                    </Button>
                  )}
                  <OrderButtons
                    name={said}
                    index={at}
                    count={part.methods.length}
                    onMove={(to) => on.onMethod({ part: index, index: at }, { part: index, index: to })}
                    onRemove={() => on.onDrop(at)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </Box>
      {!isLocked && count > 1 && (
        <Button variant="text" aria-pressed={isTarget} onClick={on.onTarget}>
          {translate(isTarget ? 'methods.book.isTarget' : 'methods.book.setTarget')}
        </Button>
      )}
    </Box>
  );
};

/** Behind the last method of a part, however many there are. */
const endOf = (part: number): Place => ({ part, index: MOST_BOOK_METHODS });
const levels = [3, 4] as const;
const small = { minWidth: 32, px: 1 };
const listStyles = {
  m: 0,
  p: 0,
  listStyle: 'none',
  counterReset: 'method',
  '& li': {
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    py: 1,
    borderTop: '1px solid var(--rule)',
    cursor: 'grab',
    counterIncrement: 'method',
  },
  '& li::before': { content: 'counter(method)', color: 'var(--ink2)', minWidth: 24, textAlign: 'right' },
  '& li.over': { borderTop: '2px solid var(--blue)' },
  '& li > span:first-of-type': { flex: 1, overflowWrap: 'anywhere' },
  '& .tools': { display: 'flex', flex: 'none' },
  '& .gone': { color: 'var(--build)' },
};
