import type { MutableRefObject } from 'react';
import { useFormContext } from 'react-hook-form';
import type { FieldDescription, OfferedRegister } from '../../../shared/register-description';
import { myChanges } from '../conflict';
import { DraftOffer } from '../draft/DraftOffer';
import { dropDraft, type DraftPlace } from '../draft/draftStore';
import { useDraftKeeping, useOpenedWith } from '../draft/useDraftKeeping';
import { LeaveGuard } from './LeaveGuard';

/** True once the form is saved or given up. */
export type FormEnd = MutableRefObject<boolean>;

interface Props {
  description: OfferedRegister;
  fields: FieldDescription[];
  title: string;
  place: DraftPlace;
  end: FormEnd;
}

/** What keeps the work in a form from being lost: its draft, and a question before one leaves. */
export const FormKeeper = ({ description, fields, title, place, end }: Props) => {
  const form = useFormContext();
  const openedWith = useOpenedWith();
  const { offered, decide, drop } = useDraftKeeping(fields, place, end);
  return (
    <>
      {offered && <DraftOffer description={description} draft={offered} onDecided={decide} onDrop={drop} />}
      <LeaveGuard
        page={title}
        hasChanges={() => !end.current && myChanges(fields, openedWith, form.getValues()).length > 0}
        withoutPersonal={fields.some(({ personal }) => personal !== 'none')}
        onDrop={() => {
          end.current = true;
          dropDraft(place);
        }}
      />
    </>
  );
};
