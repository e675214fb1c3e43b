import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { useStaff } from '../layout/useStaff';
import type { SummaryGrouping } from '../providers/coverageApi';
import { useScopeName } from '../regions/useRegions';
import { GroupTable } from './GroupTable';
import { MustDo } from './MustDo';
import { Standing } from './Standing';
import { useSummary } from './useSummary';

/** Home answers, top to bottom: what must I do, how do we stand. Each figure opens its records. */
const Home = () => {
  const translate = useTranslate();
  const scope = useScopeName();
  const staff = useStaff();
  const [groupBy, setGroupBy] = useState<SummaryGrouping>('city');
  const { data: summary, error } = useSummary(groupBy);
  return (
    <Box sx={{ pb: 6, maxWidth: 1240 }}>
      <PageHead
        title={translate('navigation.home')}
        note={staff && translate('home.greeting', { name: staff.displayName, scope })}
      />
      <MustDo />
      {error && <p role="alert">{translate(error.message, { _: error.message })}</p>}
      {summary && (
        <>
          <Standing summary={summary} />
          <GroupTable summary={summary} groupBy={groupBy} onGroupBy={setGroupBy} />
        </>
      )}
    </Box>
  );
};

export default Home;
