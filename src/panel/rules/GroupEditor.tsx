import { Box, Button, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ComparisonEditor } from './ComparisonEditor';
import {
  addMember,
  changeGroup,
  deepest,
  emptyGroup,
  isGroup,
  replaceMember,
  withFact,
  type Group,
  type Path,
} from './conditionTree';
import type { EditorProps } from './editorProps';

/** Conditions that must all or any hold, and groups of such within them. */
export const GroupEditor = ({ group, path, ...editor }: EditorProps & { group: Group; path: Path }) => {
  const translate = useTranslate();
  const { root, vocabulary, onChange } = editor;
  const change = (next: (before: Group) => Group) => onChange(changeGroup(root, path, next));
  const first = vocabulary.facts[0]?.name ?? '';
  const isInner = path.length > 0;
  return (
    <Box
      role="group"
      aria-label={translate(group.combinator === 'and' ? 'rules.all' : 'rules.any')}
      sx={styles}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, alignItems: 'center' }}>
        <TextField
          select
          label={translate('rules.combinator')}
          value={group.combinator}
          onChange={({ target }) =>
            change((before) => ({ ...before, combinator: target.value === 'or' ? 'or' : 'and' }))
          }
          sx={{ width: 220 }}
        >
          <MenuItem value="and">{translate('rules.all')}</MenuItem>
          <MenuItem value="or">{translate('rules.any')}</MenuItem>
        </TextField>
        {isInner && (
          <FormControlLabel
            control={
              <Switch
                size="small"
                color="secondary"
                checked={group.not === true}
                onChange={(_event, checked) =>
                  change(({ combinator, rules }) =>
                    checked ? { combinator, rules, not: true } : { combinator, rules },
                  )
                }
              />
            }
            label={translate('rules.negated')}
          />
        )}
        {isInner && (
          <Button variant="text" onClick={() => onChange(replaceMember(root, path, null))}>
            {translate('rules.removeGroup')}
          </Button>
        )}
      </Box>
      {group.rules.map((member, index) => {
        const here = [...path, index];
        return isGroup(member) ? (
          <GroupEditor key={index} group={member} path={here} {...editor} />
        ) : (
          <ComparisonEditor key={index} comparison={member} path={here} {...editor} />
        );
      })}
      <Box sx={{ display: 'flex', gap: 2 }}>
        <Button
          onClick={() =>
            onChange(addMember(root, path, withFact(vocabulary, { field: '', operator: '' }, first)))
          }
        >
          {translate('rules.addCondition')}
        </Button>
        {path.length + 1 < deepest && (
          <Button
            onClick={() =>
              onChange(addMember(root, path, emptyGroup(group.combinator === 'and' ? 'or' : 'and')))
            }
          >
            {translate('rules.addGroup')}
          </Button>
        )}
      </Box>
    </Box>
  );
};

const styles = {
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
  pt: 2,
  '& &': { ml: 1, pl: 4, borderLeft: '2px solid var(--line)' },
};
