import { Box, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { LONGEST_SUMMARY } from '../../shared/showcase-page';
import { SITE_CRITERIA } from '../../shared/site-criteria';
import type { EditedPage } from './pageDraft';
import { fieldId } from './pageNames';

interface FieldsProps {
  page: EditedPage;
  change: (part: Partial<EditedPage>) => void;
}

/** What the page is called, in short and in its address. */
export const TextFields = ({ page, change }: FieldsProps) => {
  const translate = useTranslate();
  const summary = page.summary ?? '';
  return (
    <>
      <TextField
        id={fieldId(['title'])}
        label={translate('showcase.fields.title')}
        required
        value={page.title}
        slotProps={{ htmlInput: { maxLength: 60 } }}
        onChange={(event) => change({ title: event.target.value })}
        helperText={counted(translate, page.title, 60)}
      />
      <TextField
        id={fieldId(['summary'])}
        label={translate('showcase.fields.summary')}
        required
        multiline
        minRows={2}
        value={summary}
        slotProps={{ htmlInput: { maxLength: LONGEST_SUMMARY } }}
        onChange={(event) => change({ summary: event.target.value || null })}
        helperText={counted(translate, summary, LONGEST_SUMMARY)}
      />
      <TextField
        id={fieldId(['slug'])}
        label={translate('showcase.fields.slug')}
        value={page.slug ?? ''}
        slotProps={{ htmlInput: { maxLength: 80 } }}
        onChange={(event) =>
          change({ slug: event.target.value.toLowerCase().replace(/[^a-z0-9-]+/g, '-') || null })
        }
        helperText={translate('showcase.fields.slugHelp')}
      />
    </>
  );
};

const counted = (translate: (key: string, words: object) => string, text: string, most: number): string =>
  translate('showcase.count', { count: Array.from(text).length, most });

/** How to get there. */
export const VisitFields = ({ page, change }: FieldsProps) => {
  const translate = useTranslate();
  const text = (name: 'address' | 'visitingHours' | 'bookingLine', longest: number) => (
    <TextField
      id={fieldId([name])}
      label={translate(`showcase.fields.${name}`)}
      value={page[name] ?? ''}
      slotProps={{ htmlInput: { maxLength: longest } }}
      onChange={(event) => change({ [name]: event.target.value || null })}
    />
  );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {text('address', 255)}
      {text('visitingHours', 255)}
      {text('bookingLine', 20)}
    </Box>
  );
};

/** Of the seven criteria those that the page is about. */
export const CriteriaFields = ({
  criteria,
  onChange,
}: {
  criteria: string[];
  onChange: (criteria: string[]) => void;
}) => {
  const isEnglish = useLocale() === 'en';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
      {SITE_CRITERIA.map(({ code, label }) => (
        <FormControlLabel
          key={code}
          control={
            <Checkbox
              checked={criteria.includes(code)}
              onChange={(event) =>
                onChange(
                  SITE_CRITERIA.map((one) => one.code).filter((one) =>
                    one === code ? event.target.checked : criteria.includes(one),
                  ),
                )
              }
            />
          }
          label={isEnglish ? label.en : label.zh}
        />
      ))}
    </Box>
  );
};
