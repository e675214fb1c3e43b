import { useDataProvider, useTranslate } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import { DownloadButton } from '../buttons/DownloadButton';

/** The empty workbook of a register, with its headings and choices. */
export const TemplateButton = ({ register, label }: { register: string; label: string }) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<PanelDataProvider>();
  return (
    <DownloadButton
      label={translate('imports.template')}
      otherName={`${label}.xlsx`}
      fetchIt={() => dataProvider.importTemplate(register)}
    />
  );
};
