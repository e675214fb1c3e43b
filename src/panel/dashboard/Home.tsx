import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PageHead } from '../layout/PageHead';
import { useStaff } from '../layout/useStaff';
import { useScopeName } from '../regions/useRegions';
import { can } from '../schema/describe';
import { useDescription, useSchemaIsKnown } from '../schema/useSchema';
import { AuditDesk } from './AuditDesk';
import { Coverage } from './Coverage';
import { MustDo } from './MustDo';
import { NothingWaits } from './NothingWaits';
import { WhatChanged } from './WhatChanged';

/** Home answers, top to bottom: what must I do, how do we stand, what changed. Each figure opens its records. */
const Home = () => {
  const translate = useTranslate();
  const scope = useScopeName();
  const staff = useStaff();
  const organizations = useDescription('organizations');
  const isSchemaKnown = useSchemaIsKnown();
  const mayRead = can(organizations, 'find');
  return (
    <Box sx={{ pb: 6, maxWidth: 1240 }}>
      <PageHead
        title={translate('navigation.home')}
        note={staff && [staff.displayName, scope].filter(Boolean).join(' · ')}
      />
      {mayRead && (can(organizations, 'update') ? <MustDo /> : <NothingWaits role={staff?.role} />)}
      {mayRead && (
        <Coverage>
          <WhatChanged />
        </Coverage>
      )}
      {isSchemaKnown && !mayRead && <AuditDesk />}
    </Box>
  );
};

export default Home;
