import { useTranslate } from 'react-admin';
import type { Rate } from '../providers/coverageApi';
import { share } from './share';

/** A rate as a word one reads and a bar one sees; the figures behind it are said too. */
export const Bar = ({ rate, colour = 'var(--covered)' }: { rate: Rate | undefined; colour?: string }) => {
  const translate = useTranslate();
  const part = rate ? share(rate) : null;
  if (!rate || part === null) return <span style={{ color: 'var(--ink2)' }}>{translate('home.noRate')}</span>;
  const percent = `${(part * 100).toFixed(1)}%`;
  const said = translate('home.rateOf', {
    percent,
    numerator: rate.numerator.toLocaleString(),
    denominator: rate.denominator.toLocaleString(),
  });
  return (
    <span title={said} style={{ display: 'inline-flex', alignItems: 'center', gap: 8, whiteSpace: 'nowrap' }}>
      <span aria-hidden style={{ width: 64, height: 8, background: 'var(--line)', borderRadius: 1 }}>
        <span
          style={{
            display: 'block',
            width: `${part * 100}%`,
            height: 8,
            background: colour,
            borderRadius: 1,
          }}
        />
      </span>
      <span style={{ minWidth: 48, textAlign: 'right' }}>{percent}</span>
    </span>
  );
};
