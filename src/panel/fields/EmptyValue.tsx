import { useTranslate } from 'react-admin';

/** What stands where nothing is known: a dash to see, words to hear. */
export const EmptyValue = () => {
  const translate = useTranslate();
  return (
    <span className="empty" style={{ color: 'var(--ink2)' }}>
      <span aria-hidden>—</span>
      <span style={hidden}>{translate('fields.empty')}</span>
    </span>
  );
};

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
