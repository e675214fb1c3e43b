import { Checkbox } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeskMethod } from '../../../shared/method-answers';
import { PlainTable } from '../../layout/PlainTable';
import { useRegionName } from '../../regions/useRegions';

interface Props {
  methods: DeskMethod[];
  /** documentIds */
  chosen: string[];
  onChoose: (chosen: string[]) => void;
}

/** Methods with how far their review is and what it came to; by score once one asks for it. */
export const DeskTable = ({ methods, chosen, onChoose }: Props) => {
  const translate = useTranslate();
  const [isByScore, setByScore] = useState(false);
  const shown = isByScore ? [...methods].sort((a, b) => (b.score ?? -1) - (a.score ?? -1)) : methods;
  const isAll = chosen.length === methods.length;
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              size="small"
              sx={{ p: 0 }}
              checked={isAll}
              indeterminate={chosen.length > 0 && !isAll}
              onChange={() => onChoose(isAll ? [] : methods.map(({ id }) => id))}
              slotProps={{ input: { 'aria-label': translate('methods.desk.chooseAll') } }}
            />
          </th>
          {(['title', 'branch', 'city', 'characters', 'state', 'review'] as const).map((name) => (
            <th key={name} scope="col">
              {translate(`methods.desk.columns.${name}`)}
            </th>
          ))}
          <th scope="col" aria-sort={isByScore ? 'descending' : 'none'}>
            <button type="button" onClick={() => setByScore(!isByScore)} style={sortStyle}>
              {translate('methods.desk.columns.score')} {isByScore ? '↓' : '↕'}
            </button>
          </th>
          <th scope="col">{translate('methods.desk.columns.spread')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((method) => (
          <Row
            key={method.id}
            method={method}
            isChosen={chosen.includes(method.id)}
            onChoose={(isOn) =>
              onChoose(isOn ? [...chosen, method.id] : chosen.filter((id) => id !== method.id))
            }
          />
        ))}
      </tbody>
    </PlainTable>
  );
};

const Row = ({
  method,
  isChosen,
  onChoose,
}: {
  method: DeskMethod;
  isChosen: boolean;
  onChoose: (isOn: boolean) => void;
}) => {
  const translate = useTranslate();
  const regionName = useRegionName();
  const { id, title, isNameless, branch, city, characters, state } = method;
  const { reviewers, handedIn, isClosed, score, spread } = method;
  const review = () => {
    if (reviewers === 0) return translate('methods.desk.noReview');
    const done = translate('methods.desk.handedIn', { done: handedIn, all: reviewers });
    return isClosed ? `${done} · ${translate('methods.desk.closed')}` : done;
  };
  return (
    <tr>
      <td>
        <Checkbox
          size="small"
          sx={{ p: 0 }}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
          slotProps={{ input: { 'aria-label': translate('methods.desk.chooseOne', { title }) } }}
        />
      </td>
      <th scope="row" data-own-words="">
        {isNameless ? title : <Link to={`/work-methods/${id}/show`}>{title}</Link>}
      </th>
      <td data-own-words="">{isNameless ? translate('methods.desk.nameless') : branch}</td>
      <td>{city === null ? '—' : regionName(city)}</td>
      <td style={number}>{characters.toLocaleString()}</td>
      <td>{translate(`methods.states.${state}`)}</td>
      <td>{review()}</td>
      <td style={number}>{score === null ? '—' : score.toFixed(1)}</td>
      <td style={number}>{spread === null ? '—' : spread.toFixed(1)}</td>
    </tr>
  );
};

const number = { textAlign: 'right' } as const;
const sortStyle = {
  border: 0,
  background: 'none',
  font: 'inherit',
  color: 'inherit',
  padding: 0,
  cursor: 'pointer',
};
