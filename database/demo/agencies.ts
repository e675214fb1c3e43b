import type { DemoOrganization } from './organizations';
import type { Place } from './places';
import type { Random } from './random';

export type AgencyKind = 'registration' | 'competent' | 'industry' | 'city-committee' | 'local-party';
export type RegistrationMode = 'dual' | 'direct' | 'decoupled';

/** An agency of a region that organizations answer to. */
export interface DemoAgency {
  id: number;
  name: string;
  kind: AgencyKind;
  place: Place;
}

/** The agencies one organization answers to; a directly registered one has no competent agency. */
export interface Affiliation {
  mode: RegistrationMode;
  authority: DemoAgency;
  competent: DemoAgency | null;
  industry: DemoAgency | null;
  /** Looks after those that no competent agency looks after. */
  partyBody: DemoAgency | null;
}

const COMPETENT = [
  '教育局',
  '文化广电旅游体育局',
  '卫生健康局',
  '人力资源和社会保障局',
  '科学技术局',
  '农业农村局',
  '工商业联合会',
  '残疾人联合会',
];

/** The agencies of all regions, made when an organization first needs them. */
export class Agencies {
  readonly all: DemoAgency[] = [];
  private readonly byRegion = new Map<string, DemoAgency[]>();

  constructor(
    private readonly random: Random,
    private readonly nextId: () => number,
  ) {}

  /** Draws whom an organization answers to, within its own region. */
  affiliate({ place, orgType }: DemoOrganization): Affiliation {
    const { random } = this;
    const agencies = this.of(place);
    const [authority, partyBody, ...competent] = agencies;
    if (!authority || !partyBody) throw new Error(`no agencies in ${place.jurisdiction}`);
    const mode: RegistrationMode =
      orgType === 'community'
        ? 'direct'
        : random.weighted([
            ['dual', 0.7],
            ['direct', 0.2],
            ['decoupled', 0.1],
          ]);
    return {
      mode,
      authority,
      competent: mode === 'dual' ? random.pick(competent) : null,
      industry: mode === 'decoupled' ? random.pick(competent) : null,
      partyBody: mode === 'dual' ? null : partyBody,
    };
  }

  private of(place: Place): DemoAgency[] {
    const known = this.byRegion.get(place.jurisdiction);
    if (known) return known;
    // Provincial bodies are departments (厅), those of cities and counties bureaus (局).
    const title = (name: string): string =>
      place.jurisdiction.length === 2 ? name.replace(/局$/, '厅') : name;
    const make = (name: string, kind: AgencyKind): DemoAgency => ({
      id: this.nextId(),
      name: `${place.authority}${title(name)}`,
      kind,
      place,
    });
    const made = [
      make('民政局', 'registration'),
      make('社会组织党委', place.jurisdiction.length === 6 ? 'local-party' : 'city-committee'),
      ...COMPETENT.map((name) => make(name, 'competent')),
    ];
    this.byRegion.set(place.jurisdiction, made);
    this.all.push(...made);
    return made;
  }
}
