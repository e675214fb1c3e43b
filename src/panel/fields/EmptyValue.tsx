import { useTranslate } from 'react-admin';
import { heardOnly } from '../layout/heardOnly';

/** What stands where nothing is known: a dash to see, words to hear. */
export const EmptyValue = () => {
  const translate = useTranslate();
  return (
    <span className="empty" style={{ color: 'var(--ink2)' }}>
      <span aria-hidden>—</span>
      <span style={heardOnly}>{translate('fields.empty')}</span>
    </span>
  );
};
