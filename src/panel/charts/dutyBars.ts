import type { CoverageFigures } from '../providers/coverageApi';
import type { ListFilter } from '../providers/filters';
import type { Palette } from '../layout/tokens';

/** A part of a bar: how many organizations, and the list they are. */
export interface DutyPart {
  verdict: string;
  colour: keyof Palette;
  count: (figures: CoverageFigures) => number;
  filter: ListFilter;
}

const done = ({ fulfilled }: CoverageFigures): number =>
  (fulfilled.build ?? 0) + (fulfilled.join ?? 0) + (fulfilled.include ?? 0);

const open = (verdict: string, duty: string, colour: keyof Palette): DutyPart => ({
  verdict,
  colour,
  count: ({ duties, fulfilled }) => (duties[duty] ?? 0) - (fulfilled[duty] ?? 0),
  filter: { duty: [duty], verdict: [verdict] },
});

/** The parts of a bar of organizations, what is done first: together they are all live organizations. */
export const dutyParts: DutyPart[] = [
  {
    verdict: 'covered',
    colour: 'covered',
    count: done,
    filter: { duty: ['build', 'join', 'include'], verdict: ['covered'] },
  },
  open('should-build', 'build', 'build'),
  open('should-join', 'join', 'join'),
  open('should-include', 'include', 'include'),
  open('to-survey', 'to-survey', 'survey'),
  { ...open('should-dissolve', 'dissolve', 'dissolve'), filter: { duty: ['dissolve'] } },
];
