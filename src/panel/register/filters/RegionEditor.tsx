import { Chip, Stack } from '@mui/material';
import { RegionCascade } from '../../inputs/RegionInput';
import { useStaff } from '../../layout/useStaff';
import { useRegionName } from '../../regions/useRegions';
import { conditionOf, valuesOf, type EditorProps } from './editor';

/** Regions one after another: the last is chosen by city and county, those before it stand as words to take away. */
export const RegionEditor = ({ value, onChange }: EditorProps) => {
  const province = useStaff()?.scope.slice(0, 2) ?? '';
  const nameOf = useRegionName();
  const codes = valuesOf(value).map(String);
  const last = codes.at(-1) ?? '';
  const before = codes.slice(0, -1);
  const choose = (code: string) => {
    // another city is another place; its county narrows it
    const narrows = code.startsWith(last.slice(0, 4)) && last !== '';
    const kept = narrows || code === '' || code.length === 2 ? before : [...before, last];
    const next = [...kept, code].filter((one, at, all) => one !== '' && all.indexOf(one) === at);
    onChange(conditionOf(code.length === 2 ? [code] : next));
  };
  return (
    <Stack gap={3}>
      <RegionCascade value={last} province={province} onChange={choose} />
      {before.length > 0 && (
        <Stack direction="row" gap={1} flexWrap="wrap">
          {before.map((code) => (
            <Chip
              key={code}
              size="small"
              label={nameOf(code)}
              onDelete={() => onChange(conditionOf(codes.filter((one) => one !== code)))}
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
};
