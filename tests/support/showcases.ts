import { mkdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { ShowcaseContent, ShowcasePicture } from '../../src/shared/showcase';
import type { TestOffice } from './office';

/** The parts of a content that a test cares about. */
export type SomeContent = Partial<Omit<ShowcaseContent, 'site' | 'visit'>> & {
  site?: Partial<ShowcaseContent['site']>;
  visit?: Partial<ShowcaseContent['visit']>;
};

/** A page that could be public, with what a test says of it. */
export function contentOf(slug: string, more: SomeContent = {}): ShowcaseContent {
  const { site, visit, ...rest } = more;
  return {
    slug,
    title: '把支部建在服务点上',
    summary: '六个社区服务点，一个联合党支部。三年里，他们把每一次入户都变成一次听意见。',
    story: '<h2>一张单子走到底</h2><p>流溪河沿岸的六个社区，原先各有各的服务队。</p>',
    highlights: ['当天记、三天回、月底晒'],
    figures: [{ label: '办结的群众意见', value: '412', unit: '件', asOf: '2026-09-30' }],
    cover: null,
    pictures: [],
    video: null,
    methods: [],
    publishedAt: '2026-11-01T02:00:00.000Z',
    updatedAt: '2026-11-02T02:00:00.000Z',
    ...rest,
    visit: {
      address: '街口街河滨北路 18 号',
      latitude: 23.55,
      longitude: 113.58,
      hours: '周二至周六 9:00–17:00',
      phone: '020-0000 0000',
      ...visit,
    },
    site: {
      title: '流溪环保服务中心',
      organization: '流溪环保服务中心',
      branch: '流溪环保服务中心联合党支部',
      level: 'province',
      batch: '第二批',
      batchYear: 2026,
      city: '4401',
      cityName: '广州市',
      orgType: 'service-agency',
      criteria: ['goodCommittee', 'goodRole'],
      namedOn: '2026-03-01',
      plaqueNumber: '粤社党示〔2026〕07',
      validTo: '2029-02-28',
      ...site,
    },
  };
}

export const pictureOf = (token: string, more: Partial<ShowcasePicture> = {}): ShowcasePicture => ({
  token,
  caption: '河边的旧泵站，如今是党群服务点。',
  alternative: '河岸上一座红顶白墙的小屋',
  width: 1600,
  height: 1000,
  widths: [480, 960, 1600],
  placeholder: 'data:image/gif;base64,R0lGODlhAQABAIAAAOnk2AAAACwAAAAAAQABAAACAkQBADs=',
  ...more,
});

/** Writes contents where the public site reads them, oldest first. */
export async function putOnShow(office: TestOffice, contents: readonly ShowcaseContent[]): Promise<void> {
  await office.sql(
    `insert into showcase.publication (page, slug, jurisdiction_code, content, published_at)
     select 'page-' || (c ->> 'slug'), c ->> 'slug', c -> 'site' ->> 'city', c, (c ->> 'publishedAt')::timestamptz
     from jsonb_array_elements($1::jsonb) as c
     on conflict (page) do update set content = excluded.content, withdrawn_at = null, published_at = excluded.published_at`,
    [JSON.stringify(contents)],
  );
}

export const withdraw = (office: TestOffice, slug: string): Promise<unknown> =>
  office.sql('update showcase.publication set content = null, withdrawn_at = now() where slug = $1', [slug]);

const PALETTES = [
  ['#e9e4d8', '#b9c4bd', '#7e938a', '#3f5a51'],
  ['#efe3d3', '#dcc2a0', '#b98f6b', '#6f4a3a'],
  ['#dfe6ea', '#aebfca', '#7290a3', '#2f4b61'],
  ['#ece7dd', '#cfc4b4', '#9b9187', '#544f4c'],
] as const;

/** Files of a picture as the editor's room writes them: hills with a small red roof, different for each seed. */
export async function drawPicture(dataDir: string, picture: ShowcasePicture, seed: number): Promise<void> {
  const folder = path.join(dataDir, 'showcase/pictures');
  mkdirSync(folder, { recursive: true });
  const svg = sharp(Buffer.from(hills(picture.width, picture.height, seed)));
  for (const width of picture.widths) {
    const sized = svg.clone().resize(width);
    const file = path.join(folder, `${picture.token}-${width}`);
    await sized.clone().avif({ quality: 45, effort: 0 }).toFile(`${file}.avif`);
    await sized.clone().webp({ quality: 70, effort: 0 }).toFile(`${file}.webp`);
    await sized.clone().jpeg({ quality: 75 }).toFile(`${file}.jpg`);
  }
}

function hills(width: number, height: number, seed: number): string {
  const [sky, ...ridges] = PALETTES[seed % PALETTES.length] ?? PALETTES[0];
  const wave = (level: number): string => {
    const top = height * (0.62 + 0.12 * level);
    const swing = height * (0.05 + 0.02 * ((seed + level) % 4));
    return `M0 ${top} C${width * 0.25} ${top - swing} ${width * 0.35} ${top + swing} ${width * 0.55} ${top} S${width * 0.85} ${top - swing} ${width} ${top - swing / 2} V${height} H0Z`;
  };
  const x = width * (0.15 + 0.1 * (seed % 7));
  const y = height * 0.56;
  const unit = height / 14;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${sky}"/>
    <circle cx="${width * (0.8 - 0.08 * (seed % 5))}" cy="${height * 0.26}" r="${unit * 0.9}" fill="#f6f5f2"/>
    <path d="${wave(0)}" fill="${ridges[0]}"/>
    <path d="M${x} ${y}h${unit * 1.2}v${unit}h-${unit * 1.2}z" fill="#f6f5f2"/><path d="M${x - unit * 0.25} ${y}l${unit * 0.85} -${unit * 0.65}l${unit * 0.85} ${unit * 0.65}z" fill="#b4232a"/>
    <path d="${wave(1)}" fill="${ridges[1]}"/><path d="${wave(2)}" fill="${ridges[2]}"/></svg>`;
}
