import { toFigures, type Count, type Figures } from './figures';

export interface StatisticsCount extends Count {
  type: string;
}

/** Party organizations and people of a place; `perJoint` is null where there is no joint branch. */
export interface Teams {
  joint: number;
  /** Organizations that the joint branches cover. */
  covered: number;
  temporary: number;
  instructors: number;
  /** 联合党支部平均覆盖单位数, to one decimal. */
  perJoint: number | null;
}

export type TeamCount = Omit<Teams, 'perJoint'>;

/** The figures of a place, and of each type of organization in it. */
export interface StatisticsRow {
  key: string;
  figures: Figures;
  /** Null for a past day: their history is not kept. */
  teams: Teams | null;
  types: Array<{ key: string; figures: Figures }>;
}

const NOBODY: TeamCount = { joint: 0, covered: 0, temporary: 0, instructors: 0 };

/** The rows of the statistics table in the order of `keys`, each with the types in the order of `types`. */
export function toStatistics(
  counts: StatisticsCount[],
  teams: Map<string, TeamCount> | null,
  keys: string[],
  types: string[],
): StatisticsRow[] {
  return keys.map((key) => {
    const own = counts.filter((count) => count.key === key);
    return {
      key,
      figures: toFigures(own),
      teams: teams && toTeams([teams.get(key) ?? NOBODY]),
      types: types
        .map((type) => ({ key: type, counts: own.filter((count) => count.type === type) }))
        .filter((type) => type.counts.length > 0)
        .map((type) => ({ key: type.key, figures: toFigures(type.counts) })),
    };
  });
}

/** Adds the teams of places up. An average is made of sums, never of averages. */
export function toTeams(teams: TeamCount[]): Teams {
  const sum = (name: keyof TeamCount): number => teams.reduce((total, team) => total + team[name], 0);
  const [joint, covered] = [sum('joint'), sum('covered')];
  return {
    joint,
    covered,
    temporary: sum('temporary'),
    instructors: sum('instructors'),
    perJoint: joint === 0 ? null : Math.round((covered / joint) * 10) / 10,
  };
}
