import { Box, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { CriterionEvidence } from '../../../shared/site-answers';
import { EVIDENCE_CHARACTERS } from '../../../shared/site-life';
import type { PanelDataProvider } from '../../providers/dataProvider';
import { sitesApi } from '../../providers/sitesApi';
import { cardStyles } from '../../register/RecordSections';
import { can } from '../../schema/describe';
import { useDescription } from '../../schema/useSchema';
import { useCriteria } from '../useCriteria';
import { AddEvidence } from './AddEvidence';
import { EvidenceFile } from './EvidenceFile';
import { useLife } from './useLife';

const lengthOf = (text: string): number => Array.from(text.replace(/\s/g, '')).length;

/** The files that show each criterion, and whether text and files are enough to apply. */
export const EvidenceFiles = () => {
  const translate = useTranslate();
  const mayChange = can(useDescription('model-sites'), 'update');
  const { id, life } = useLife();
  const criteria = useCriteria();
  const { add, drop, isBusy } = useEvidence(id);
  if (!life) return null;
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="site-evidence">
      <Typography variant="h2" id="site-evidence">
        {translate('sites.site.evidence')}
      </Typography>
      <Typography color="text.secondary">{translate('sites.site.evidenceNote')}</Typography>
      <Box component="ul" sx={styles}>
        {criteria.map(({ code, name }) => {
          const { text, files } = life.evidence.find((one) => one.code === code) ?? nothing;
          const isThere = lengthOf(text) >= EVIDENCE_CHARACTERS || files.length > 0;
          return (
            <li key={code}>
              <Typography component="h3" variant="h3">
                {name}
              </Typography>
              <span>
                {translate(`sites.site.${isThere ? 'enough' : 'missing'}`)} ·{' '}
                {translate('sites.site.characters', { count: lengthOf(text) })}
              </span>
              {mayChange && (
                <AddEvidence name={name} isBusy={isBusy} onFile={(file) => void add(file, code)} />
              )}
              <div className="files">
                {files.map((file) => (
                  <EvidenceFile
                    key={file.id}
                    file={file}
                    onDrop={mayChange ? () => drop(file.id) : undefined}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </Box>
    </Box>
  );
};

const nothing: Pick<CriterionEvidence, 'text' | 'files'> = { text: '', files: [] };

/** Attaches a file to the site and names it as evidence; takes it out of the criterion again, not from the site. */
const useEvidence = (site: string) => {
  const notify = useNotify();
  const client = useQueryClient();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.server';
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
    await client.invalidateQueries({ queryKey: ['sites', 'life', site] });
    await client.invalidateQueries({ queryKey: ['files', 'model-sites', site] });
    setBusy(false);
  };
  return {
    isBusy,
    add: (file: File, criterion: string) =>
      run(async () => {
        const { id } = await dataProvider.addFile('model-sites', site, file, () => undefined);
        await sitesApi.markAsEvidence(site, id, criterion);
      }),
    drop: (file: string) => run(() => sitesApi.markAsEvidence(site, file, null)),
  };
};

const styles = {
  listStyle: 'none',
  m: 0,
  mt: 2,
  p: 0,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: { xs: '1fr', sm: '136px minmax(0,1fr) auto' },
    alignItems: 'center',
    columnGap: 3,
    py: 1,
    borderTop: '1px solid var(--rule)',
  },
  '& > li > span': { color: 'var(--ink2)' },
  '& .files': { gridColumn: { sm: '2 / -1' } },
};
