import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { useStaff } from '../layout/useStaff';
import type { SummaryGrouping } from '../providers/coverageApi';
import { useScopeName } from '../regions/useRegions';
import { can } from '../schema/describe';
import { useDescription, useSchemaIsKnown } from '../schema/useSchema';
import { GroupTable } from './GroupTable';
import { MustDo } from './MustDo';
import { Standing } from './Standing';
import { useSummary } from './useSummary';

/** Home answers, top to bottom: what must I do, how do we stand. Each figure opens its records. */
const Home = () => {
  const translate = useTranslate();
  const scope = useScopeName();
  const staff = useStaff();
  const organizations = useDescription('organizations');
  const isSchemaKnown = useSchemaIsKnown();
  return (
    <Box sx={{ pb: 6, maxWidth: 1240 }}>
      <PageHead
        title={translate('navigation.home')}
        note={staff && translate('home.greeting', { name: staff.displayName, scope })}
      />
      {can(organizations, 'find') && <Coverage />}
      {isSchemaKnown && !can(organizations, 'find') && <p>{translate('home.noCoverage')}</p>}
    </Box>
  );
};

const Coverage = () => {
  const translate = useTranslate();
  const [groupBy, setGroupBy] = useState<SummaryGrouping>('city');
  const { data: summary, error } = useSummary(groupBy);
  return (
    <>
      <MustDo />
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {summary && (
        <>
          <Standing summary={summary} />
          <GroupTable summary={summary} groupBy={groupBy} onGroupBy={setGroupBy} />
        </>
      )}
    </>
  );
};

export default Home;
