import { Alert, Box, Button, Dialog, LinearProgress } from '@mui/material';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useStaff } from '../layout/useStaff';
import { Marked } from './Marked';
import { paletteStyles } from './paletteStyles';
import { rememberPlace } from './recent';
import { useChoices, type Choice } from './useChoices';

/** Looks for everything: one types, chooses with the arrows and goes there with enter. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const staff = useStaff();
  const id = useId();
  const [text, setText] = useState('');
  const [person, setPerson] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const { groups, found, isAsking, error, retry } = useChoices(text, person);
  const choices = groups.flatMap((group) => group.choices);
  const active = choices[Math.min(at, choices.length - 1)];
  const optionId = (choice: Choice): string => `${id}-${choice.key}`;

  const type = (typed: string) => {
    setText(typed);
    setPerson(null);
    setAt(0);
  };
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    if (choice.to === null) {
      setPerson(text.trim());
      setAt(0);
      return;
    }
    if (choice.kind) {
      rememberPlace(String(staff?.id ?? ''), { to: choice.to, label: choice.label, kind: choice.kind });
    }
    onClose();
    void navigate(choice.to);
  };
  const move = (to: number) => {
    const next = (to + choices.length) % Math.max(1, choices.length);
    setAt(next);
    const option = choices[next] && document.getElementById(optionId(choices[next]));
    option?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent) => {
    // a word that is still being put together from pinyin is not chosen yet
    if (event.nativeEvent.isComposing) return;
    const here = Math.min(at, Math.max(0, choices.length - 1));
    const targets: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1 };
    const target = targets[event.key];
    if (target !== undefined) move(target);
    else if (event.key === 'Enter') choose(active);
    else return;
    event.preventDefault();
  };

  const isEmpty = text.trim() !== '' && choices.length === 0 && !isAsking && !error;
  return (
    <Dialog
      open
      onClose={onClose}
      aria-label={translate('search.open')}
      sx={paletteStyles}
      transitionDuration={0}
    >
      <input
        autoFocus
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        aria-label={translate('search.open')}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? optionId(active) : undefined}
        placeholder={translate('search.placeholder')}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
      />
      <Box className="line">{isAsking && <LinearProgress aria-label={translate('search.asking')} />}</Box>
      {error && (
        <Alert
          severity="error"
          action={
            <Button size="small" variant="text" onClick={retry}>
              {translate('desk.retry')}
            </Button>
          }
        >
          {translate(error.message, { _: error.message })}
        </Alert>
      )}
      <Box id={`${id}-list`} role="listbox" aria-label={translate('search.found')} className="list">
        {groups.map((group) => (
          <div key={group.key} role="group" aria-labelledby={`${id}-${group.key}-heading`}>
            <div className="heading" id={`${id}-${group.key}-heading`}>
              {group.heading}
            </div>
            {group.choices.map((choice) => (
              <div
                key={choice.key}
                id={optionId(choice)}
                role="option"
                aria-selected={choice === active}
                className="choice"
                onMouseMove={() => setAt(choices.indexOf(choice))}
                onClick={() => choose(choice)}
              >
                <span className="label">
                  <Marked text={choice.label} words={text} />
                </span>
                {choice.note && <span className="note">{choice.note}</span>}
              </div>
            ))}
          </div>
        ))}
      </Box>
      {isEmpty && (
        <p className="hint">
          {person === null
            ? translate('search.nothing', { text: text.trim() })
            : translate('search.nobody', { name: person })}
        </p>
      )}
      {text.trim() === '' && choices.length === 0 && <p className="hint">{translate('search.begin')}</p>}
      <div className="keys">
        <span role="status">
          {text.trim() !== '' && !isAsking && translate('search.count', { smart_count: found })}
        </span>
        <span>{translate('search.keys')}</span>
      </div>
    </Dialog>
  );
};
