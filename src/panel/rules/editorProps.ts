import type { RuleVocabulary } from '../../shared/rule-vocabulary';
import type { Group, Path } from './conditionTree';

/** What every part of the editor of conditions is given. */
export interface EditorProps {
  root: Group;
  vocabulary: RuleVocabulary;
  parameters: Record<string, unknown>;
  /** once one has tried to save, what is missing is told */
  isChecked: boolean;
  problemAt: (path: Path) => string | null;
  onChange: (root: Group) => void;
}
