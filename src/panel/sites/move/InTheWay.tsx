import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { listAt } from '../../dashboard/links';
import { useCriteria } from '../useCriteria';

interface Props {
  site: string;
  /** field and message of what no field of the dialog can mend */
  faults: Array<[name: string, message: string]>;
}

/** What has to be done elsewhere before a site can move, and the way there. */
export const InTheWay = ({ site, faults }: Props) => {
  const translate = useTranslate();
  const criteria = useCriteria();
  const nameOf = (name: string): string => {
    const criterion = criteria.find(({ code }) => `evidence${code}`.toLowerCase() === name.toLowerCase());
    if (criterion) return criterion.name;
    const known = ['objections', 'reviews', 'batch'].includes(name);
    return translate(known ? `sites.moves.${name}` : `sites.fields.${name}`, { _: name });
  };
  const has = (part: string) => faults.some(([name]) => name.startsWith(part));
  return (
    <Alert severity="warning" sx={{ '& a': { display: 'block', textDecoration: 'underline' } }}>
      {translate('sites.moves.inTheWay')}
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {faults.map(([name, message]) => (
          <li key={name}>
            {nameOf(name)}：{translate(message, { _: message })}
          </li>
        ))}
      </ul>
      {(has('evidence') || has('batch')) && (
        <Link to={`/model-sites/${site}`}>{translate('sites.moves.edit')}</Link>
      )}
      {has('objections') && (
        <Link to={listAt('site-objections', { site: { documentId: site, title: '' } })}>
          {translate('sites.moves.readObjections')}
        </Link>
      )}
    </Alert>
  );
};
