import type { privacyZhCN } from './privacy.zh-CN';

/** Words around personal values in English. */
export const privacyEn: typeof privacyZhCN = {
  show: 'Show',
  showField: 'Show %{field}',
  title: 'Look at %{field}',
  explain:
    'It is recorded who looked at this, when and why. The value stays on this page for %{seconds} seconds.',
  reason: 'Reason',
  note: 'Note',
  confirm: 'Show',
  copy: 'Copy',
  copied: 'Copied',
  hide: 'Hide',
  left: 'hidden in %{seconds} s',
  keep: 'Leave as it is',
  keepHelp: 'What stands here is masked. Leave it empty to keep it; write to replace it.',
  clear: 'Clear this',
  cleared: 'Will be cleared',
  wholeValue: 'Write the whole name or number; a part finds nothing.',
  searchBy: 'Whole %{fields}, then Enter',
};
