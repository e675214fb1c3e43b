import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Failure } from '../../dashboard/Failure';
import { PageHead } from '../../layout/PageHead';
import { useAddress } from '../../reports/useAddress';
import { Certificate } from './Certificate';
import { CertificateStyles } from './CertificateStyles';
import { useNamedSites } from './useNamedSites';

/** As many as one list can be asked for by name. */
const most = 100;

/** Certificates of the chosen sites, one A4 page each, to be printed together. */
const CertificatesPage = () => {
  const translate = useTranslate();
  const asked = useAddress()
    .read('ids')
    .split(',')
    .filter((id) => /^[a-z0-9]+$/.test(id));
  const ids = asked.slice(0, most);
  // a filter without any id would be none at all
  const { data, error, refetch } = useNamedSites({ documentId: ids.length > 0 ? ids : ['none'] });
  return (
    <Box sx={{ pb: 6 }}>
      <CertificateStyles />
      <div className="screen-only">
        <PageHead
          title={translate('sites.certificate.title')}
          above={<Link to="/sites/list">{translate('sites.certificate.back')}</Link>}
          note={asked.length > most && translate('sites.certificate.tooMany', { count: most })}
          actions={
            <Button
              variant="contained"
              color="primary"
              disabled={!data?.length}
              onClick={() => window.print()}
            >
              {translate('sites.list.certificates')}
            </Button>
          }
        />
      </div>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton variant="rectangular" height={480} />}
      {data?.length === 0 && (
        <Typography color="text.secondary">{translate('sites.certificate.none')}</Typography>
      )}
      <div className="certificates">
        {data?.map((site) => (
          <Certificate key={site.id} site={site} />
        ))}
      </div>
    </Box>
  );
};

export default CertificatesPage;
