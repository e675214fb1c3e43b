import { useTranslate } from 'react-admin';
import { findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { verdictShapes } from './verdictShapes';

interface Props {
  verdict: string;
  form?: string | null;
  /** in a narrow place its word may take two lines */
  wraps?: boolean;
}

/** On paper too the shape is drawn, where backgrounds are not. */
const shapeStyle = { width: 8, height: 8, flex: 'none', printColorAdjust: 'exact' } as const;

/**
 * A verdict as a word with a shape and a colour of its own; never the colour alone.
 * An organization that should build and is only in a joint branch has its own word: 应建现联.
 */
export const VerdictChip = ({ verdict, form, wraps = false }: Props) => {
  const translate = useTranslate();
  const organizations = useDescription('organizations');
  const field = organizations && findField(organizations, 'verdict');
  const labels = useLabels();
  const jointOnly = verdict === 'should-build' && form === 'joint';
  const label = jointOnly
    ? translate('verdicts.buildNowJoint')
    : field
      ? labels.value(field, verdict)
      : verdict;
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        whiteSpace: wraps ? 'normal' : 'nowrap',
      }}
    >
      <span aria-hidden style={{ ...shapeStyle, ...verdictShapes[verdict] }} />
      {label}
    </span>
  );
};
