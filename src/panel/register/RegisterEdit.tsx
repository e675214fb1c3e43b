import { Box } from '@mui/material';
import { useMemo, useState } from 'react';
import {
  EditBase,
  useDataProvider,
  useNotify,
  useRecordContext,
  useRedirect,
  useTranslate,
  type RaRecord,
} from 'react-admin';
import { useParams } from 'react-router-dom';
import { PageHead } from '../layout/PageHead';
import { useStaff } from '../layout/useStaff';
import { ApiError } from '../providers/ApiError';
import type { PanelDataProvider } from '../providers/dataProvider';
import type { OfferedRegister } from '../../shared/register-description';
import { useLabels } from '../schema/useLabels';
import { useDescription } from '../schema/useSchema';
import { ConflictDialog, type Conflict } from './ConflictDialog';
import { dropDraft, type DraftPlace } from './draft/draftStore';
import type { FormEnd } from './form/FormKeeper';
import { RegisterForm, useFormEnd } from './RegisterForm';

/** The form of an existing record; when another saved it meanwhile, the two are laid side by side. */
export const RegisterEdit = () => {
  const description = useDescription();
  const staff = useStaff();
  const { id = '' } = useParams();
  const notify = useNotify();
  const redirect = useRedirect();
  const dataProvider = useDataProvider<PanelDataProvider>();
  const end = useFormEnd();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const register = description?.register ?? '';
  const place = useMemo(() => ({ staff: staff?.id ?? '', register, id }), [staff, register, id]);
  if (!description || !staff) return null;
  const tell = (error: unknown) => {
    const message = error instanceof Error ? error.message : 'errors.server';
    notify(message, { type: 'error', messageArgs: { _: message } });
  };
  const onError = async (error: unknown, variables: { data?: unknown; previousData?: unknown }) => {
    // what belongs to fields stands at these
    if (error instanceof ApiError && error.body.errors) return;
    if (!(error instanceof ApiError && error.code === 'conflict' && error.details.current))
      return tell(error);
    try {
      // the refusal names the row's own columns; the record itself names its relations too
      const { data: current } = await dataProvider.getOne(register, { id });
      // what useUpdate was called with: the form's values and the record it was opened with
      const mine = (variables.data ?? {}) as Conflict['mine'];
      const base = (variables.previousData ?? {}) as Conflict['base'];
      setConflict({ mine, base, current });
    } catch (fault) {
      tell(fault);
    }
  };
  const finish = () => {
    end.current = true;
    dropDraft(place);
  };
  const onSuccess = (record: RaRecord) => {
    finish();
    notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } });
    redirect('show', register, record.id, record);
  };
  return (
    <EditBase mutationMode="pessimistic" mutationOptions={{ onError, onSuccess }}>
      <EditPage description={description} place={place} end={end} />
      {conflict && (
        <ConflictDialog
          description={description}
          conflict={conflict}
          onClose={() => setConflict(null)}
          onSaved={() => {
            finish();
            redirect('show', register, id);
          }}
        />
      )}
    </EditBase>
  );
};

interface EditPageProps {
  description: OfferedRegister;
  place: DraftPlace;
  end: FormEnd;
}

const EditPage = ({ description, place, end }: EditPageProps) => {
  const translate = useTranslate();
  const labels = useLabels();
  const record = useRecordContext<RaRecord>();
  if (!record) return null;
  const title = translate('record.edit', { name: labels.title(description, record) });
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageHead title={title} />
      <RegisterForm description={description} title={title} place={place} end={end} />
    </Box>
  );
};
