/** A figure of a site, set like a caption: what was counted, how much, and when. */
export interface ShowcaseFigure {
  label: string;
  /** As it is to be read, such as `1,280`. */
  value: string;
  unit: string;
  /** `YYYY-MM-DD` */
  asOf: string;
}

/** A picture of a page. Its files stand under `/showcase/pictures/<token>-<width>.<avif|webp|jpg>`. */
export interface ShowcasePicture {
  token: string;
  caption: string;
  /** What one would see; said to those who don't. */
  alternative: string;
  width: number;
  height: number;
  /** Widths that there are files of, ascending. */
  widths: number[];
  /** A data address of a few pixels, seen until the picture is there. */
  placeholder: string;
}

/** A work method (工作法) of the site's Party organization that was selected, as far as visitors may know of it. */
export interface ShowcaseMethod {
  title: string;
  oneLine: string;
  year: number | null;
}

export interface ShowcaseVisit {
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  hours: string | null;
  phone: string | null;
}

/**
 * All that a visitor may know of a site: an allow-list, written when a page is published and never computed from the
 * registers afterwards. `GET /api/showcases/<slug>` answers exactly these keys.
 */
export interface ShowcaseContent {
  slug: string;
  title: string;
  summary: string;
  /** HTML of the allow-list (src/api/showcase-page/domain); pictures in it name their token. */
  story: string;
  highlights: string[];
  figures: ShowcaseFigure[];
  cover: ShowcasePicture | null;
  pictures: ShowcasePicture[];
  /** `/showcase/videos/<token>.mp4`, or null. */
  video: string | null;
  visit: ShowcaseVisit;
  /** The newest first. */
  methods: ShowcaseMethod[];
  site: {
    title: string;
    organization: string | null;
    branch: string;
    level: 'province' | 'city' | 'county';
    batch: string | null;
    batchYear: number | null;
    /** Four digits, such as 4401; `44` for what the province keeps itself. */
    city: string;
    cityName: string;
    orgType: string | null;
    /** Of the seven criteria those that the page is about (codes of src/shared/site-criteria.ts). */
    criteria: string[];
    namedOn: string | null;
    plaqueNumber: string | null;
    validTo: string | null;
  };
  /** ISO instants. */
  publishedAt: string;
  updatedAt: string;
}

/** What a list of showcases answers for each. */
export type ShowcaseListed = Pick<
  ShowcaseContent,
  'slug' | 'title' | 'summary' | 'cover' | 'site' | 'publishedAt'
>;
