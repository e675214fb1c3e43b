import {
  FILTERS,
  FILTER_TITLES,
  matching,
  optionsOf,
  type Filter,
  type FilterName,
  type Option,
} from '../filters';
import { markup, type Markup } from '../markup';
import { link, type Setting } from '../setting';
import { viewWord } from '../view';

/** Filters as plain words: each is a link, each says how many sites it leads to. */
export function filterBar(setting: Setting, filter: Filter): Markup {
  const options = optionsOf(setting.edition);
  return markup`<dl class="filters">${FILTERS.map((name) => options[name].length > 0 && line(setting, filter, name, options[name]))}</dl>`;
}

function line(setting: Setting, filter: Filter, name: FilterName, options: Option[]): Markup {
  const rest = { ...filter, [name]: undefined };
  return markup`<div><dt>${FILTER_TITLES[name]}</dt><dd><ul>
${word(setting, rest, '全部', !filter[name], null)}
${options.map(({ value, label }) => {
  const chosen = setting.addresses.combinesFilters ? { ...filter, [name]: value } : { [name]: value };
  return word(setting, chosen, label, filter[name] === value, matching(setting.edition, chosen).length);
})}</ul></dd></div>`;
}

function word(
  setting: Setting,
  filter: Filter,
  label: string,
  isChosen: boolean,
  count: number | null,
): Markup {
  const words = markup`${label}${count !== null && markup` <small>${count}</small>`}`;
  if (count === 0) return markup`<li class="is-empty">${words}</li>`;
  const target = {
    page: 'gallery',
    filter: setting.addresses.combinesFilters ? filter : onlyChosen(filter, count),
    number: 1,
  } as const;
  return markup`<li><a href="${link(setting, target)}"${isChosen && markup` aria-current="true"`}>${words}</a></li>`;
}

/** Where filters can't be combined, “all” of one of them is all of all. */
const onlyChosen = (filter: Filter, count: number | null): Filter => (count === null ? {} : filter);

/** The filter as a sentence, with the number of sites. */
export function filterSentence({ edition }: Setting, filter: Filter, sites: number): string {
  const options = optionsOf(edition);
  const words = FILTERS.flatMap(
    (name) => options[name].find(({ value }) => value === filter[name])?.label ?? [],
  );
  const parts = filter.q ? [...words, `“${filter.q}”`] : words;
  return parts.length > 0 ? `${parts.join(' · ')}：${sites} 处` : `共 ${sites} 处`;
}

/** The search form; the chosen filters go with it. */
export function searchForm(setting: Setting, filter: Filter): Markup {
  const { addresses, view } = setting;
  const kept = addresses.combinesFilters
    ? [...FILTERS.map((name) => [name, filter[name]] as const), ['view', viewWord(view)] as const]
    : [];
  return markup`<form class="search" role="search" action="${link(setting, { page: 'search' })}" method="get">
<label for="q">搜索名称、单位、城市或拼音首字母</label>
<span><input id="q" name="q" type="search" value="${filter.q ?? ''}" maxlength="60" autocomplete="off"><button>搜索</button></span>
${kept.map(([name, value]) => value && markup`<input type="hidden" name="${name}" value="${value}">`)}
</form>`;
}
