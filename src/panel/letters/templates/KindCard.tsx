import { Box, Button, Typography } from '@mui/material';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { TemplateKind } from '../../../shared/letter-answers';
import type { TemplateFaultAnswer } from '../../../shared/letters';
import { DownloadButton } from '../../buttons/DownloadButton';
import { lettersApi } from '../../providers/lettersApi';
import { cardStyles } from '../../register/RecordSections';
import { EditionRow } from './EditionRow';
import { FaultTable } from './FaultTable';
import { UploadForm } from './UploadForm';

/** One kind: the template in use, a new edition with what its check found, and all editions. */
export const KindCard = ({ templates: { kind, used, editions } }: { templates: TemplateKind }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const client = useQueryClient();
  const [found, setFound] = useState<TemplateFaultAnswer[] | null>(null);
  const inUse = editions.find(({ documentId }) => documentId === used);
  const fail = (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } });
  const settle = (next: TemplateKind[]) => client.setQueryData(['letters', 'templates'], next);
  const giveBack = useMutation({
    mutationFn: () => lettersApi.returnTemplate(kind),
    onSuccess: (next) => {
      settle(next);
      notify('letters.templates.gaveBack', { type: 'info' });
    },
    onError: fail,
  });
  const use = useMutation({
    mutationFn: (id: string) => lettersApi.useTemplate(id),
    onSuccess: (next) => {
      settle(next);
      setFound(null);
    },
    onError: fail,
  });
  const check = useMutation({
    mutationFn: (id: string) => lettersApi.checkTemplate(id),
    onSuccess: setFound,
    onError: fail,
  });
  return (
    <Box component="section" sx={cardStyles} aria-labelledby="kind-title">
      <Typography variant="h2" id="kind-title">
        {translate('letters.templates.used', {
          name: inUse
            ? `${inUse.name}（${translate('letters.templates.edition', { edition: inUse.edition })}）`
            : translate('letters.templates.shipped'),
        })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mb: 3 }}>
        <DownloadButton
          label={translate('letters.templates.downloadShipped')}
          otherName={`${translate(`letters.kinds.${kind}`)}.docx`}
          fetchIt={() => lettersApi.shippedTemplate(kind)}
        />
        {inUse?.isOwn && (
          <Button variant="text" disabled={giveBack.isPending} onClick={() => giveBack.mutate()}>
            {translate('letters.templates.giveBack')}
          </Button>
        )}
      </Box>
      <UploadForm
        kind={kind}
        onUploaded={(faults) => {
          setFound(faults);
          void client.invalidateQueries({ queryKey: ['letters', 'templates'] });
        }}
      />
      {found && <FaultTable faults={found} />}
      <Typography variant="h3" sx={{ mt: 4, mb: 1 }}>
        {translate('letters.templates.editions')}
      </Typography>
      {editions.length === 0 && (
        <Typography color="text.secondary">{translate('letters.templates.none')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {editions.map((edition) => (
          <EditionRow
            key={edition.documentId}
            edition={edition}
            isUsed={edition.documentId === used}
            isBusy={use.isPending || check.isPending}
            onUse={() => use.mutate(edition.documentId)}
            onCheck={() => check.mutate(edition.documentId)}
          />
        ))}
      </Box>
    </Box>
  );
};
