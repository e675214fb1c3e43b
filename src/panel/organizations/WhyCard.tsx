import { Box, Button, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyValue } from '../fields/EmptyValue';
import { VerdictChip } from '../fields/VerdictChip';
import type { Explanation, Fact } from '../providers/coverageApi';
import { cardStyles } from '../register/RecordSections';
import { can, findField } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { Alternatives } from './Alternatives';
import { nextAction, recordAsChosen } from './nextAction';
import { verdictSentence } from './verdictSentence';

/** Why: what is owed in one sentence, the figures used, the rule's own words, what to do, what would change it. */
export const WhyCard = ({ explanation, error }: { explanation: Explanation | null; error: Error | null }) => {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={translate('why.title')} sx={cardStyles}>
      <Typography variant="caption" color="text.secondary">
        {translate('why.title')}
      </Typography>
      {error && <Typography role="alert">{translate(error.message, { _: error.message })}</Typography>}
      {explanation && <Explained explanation={explanation} />}
    </Box>
  );
};

const Explained = ({ explanation }: { explanation: Explanation }) => {
  const translate = useTranslate();
  const members = explanation.facts.find((one) => one.fact === 'fullMembers')?.value;
  const sentence = verdictSentence(
    { ...explanation, members: typeof members === 'number' ? members : null },
    translate,
  );
  return (
    <>
      <Typography sx={{ fontSize: 16, lineHeight: '26px', mb: 2 }}>
        <b>
          <VerdictChip verdict={explanation.verdict} form={explanation.form} />
        </b>
        {'　'}
        {sentence}
      </Typography>
      <Figures facts={explanation.facts} />
      <Rule explanation={explanation} />
      <NextSteps explanation={explanation} />
      <Alternatives alternatives={explanation.alternatives} />
    </>
  );
};

const Figures = ({ facts }: { facts: Fact[] }) => {
  const labels = useLabels();
  return (
    <Box component="dl" sx={figureStyles}>
      {facts.map((fact) => (
        <div key={fact.fact}>
          <dt>{labels.text(fact.label)}</dt>
          <dd>
            <FactValue fact={fact} />
          </dd>
        </div>
      ))}
    </Box>
  );
};

const FactValue = ({ fact: { fact, value, unit } }: { fact: Fact }) => {
  const labels = useLabels();
  const translate = useTranslate();
  const organizations = useDescription('organizations');
  const field = organizations && findField(organizations, fact);
  if (value === null || value === '') return <EmptyValue />;
  if (typeof value === 'boolean') return <>{translate(value ? 'ra.boolean.true' : 'ra.boolean.false')}</>;
  if (field?.values) return <>{labels.value(field, String(value))}</>;
  return (
    <>
      {String(value)}
      {unit && <small> {labels.text(unit)}</small>}
    </>
  );
};

const Rule = ({ explanation: { rule } }: { explanation: Explanation }) => {
  const translate = useTranslate();
  if (!rule) return null;
  return (
    <Typography variant="caption" component="blockquote" sx={ruleStyles}>
      {translate('why.rule', { title: rule.title })}
      {rule.legalBasis && `　${rule.legalBasis}`}
    </Typography>
  );
};

const NextSteps = ({ explanation }: { explanation: Explanation }) => {
  const translate = useTranslate();
  const labels = useLabels();
  const record = useRecordContext();
  const steps = explanation.nextSteps;
  const action = nextAction(explanation.verdict);
  const mayAct = can(useDescription(action?.register), action?.does ?? 'create');
  if (steps.length === 0 && !action) return null;
  return (
    <Box sx={{ mb: 3 }}>
      <Typography variant="h3">{translate('why.next')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 4 }}>
        {steps.map((step) => (
          <li key={step.zh}>{labels.text(step)}</li>
        ))}
      </Box>
      {action && mayAct && record && (
        <Button
          component={Link}
          to={action.to(String(record.id))}
          state={recordAsChosen(record)}
          sx={{ mt: 2 }}
        >
          {translate(action.label)}
        </Button>
      )}
    </Box>
  );
};

const figureStyles = {
  display: 'block !important',
  '& > div': { gridTemplateColumns: 'minmax(0,1fr) auto !important' },
  '& dd': { fontWeight: 600, textAlign: 'right' },
  mb: '10px !important',
};

const ruleStyles = {
  borderLeft: '3px solid var(--red)',
  m: 0,
  mb: 3,
  py: '2px',
  pl: 3,
  color: 'var(--ink2)',
  whiteSpace: 'pre-line',
};
