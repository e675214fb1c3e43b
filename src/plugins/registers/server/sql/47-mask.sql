-- One person: the surname and a star for each further character; of Latin words the initials.
create or replace function registers.mask_name(written text) returns text
language plpgsql immutable parallel safe
as $$
declare
  han constant text := '\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff';
  kept constant text := ' ·•.．''’()（）\-';
  name constant text := regexp_replace(written, '([' || han || '])\s+(?=[' || han || '*])', '\1', 'g');
  surname int := 1;
begin
  if char_length(name) = 1 then return '*'; end if;
  if name !~ ('[' || han || ']') then
    return regexp_replace(name, '(?<=[^' || kept || '])[^' || kept || ']', '*', 'g');
  end if;
  if char_length(name) > 2 and left(name, 2) = any (string_to_array(regexp_replace(
      '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶
      太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良
      漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲
      公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚
      褚师 纳兰 完颜 叶赫 那拉 富察 爱新', '\s+', ' ', 'g'), ' ')) then
    surname := 2;
  end if;
  return left(name, surname) || regexp_replace(substr(name, surname + 1), '[^' || kept || ']', '*', 'g');
end
$$;

-- One number: its ends; of what is no number the last two characters.
create or replace function registers.mask_phone(written text) returns text
language plpgsql immutable parallel safe
as $$
declare
  compact constant text := regexp_replace(written, '[\s()（）-]', '', 'g');
  marked text := written;
  parts text[];
  hidden int;
  shown text := '';
  letter text;
begin
  parts := regexp_match(compact, '^(?:\+?86|0086)?(1[0-9*]{2})[0-9*]{4}([0-9*]{4})$');
  if parts is not null then return parts[1] || '****' || parts[2]; end if;

  -- A landline: separators removed, but for the one before an extension.
  if char_length(regexp_replace(regexp_replace(written, '(?:-|转|ext\.?|[x#])\s*[0-9*]{1,6}$', '', 'i'), '[^0-9*]', '', 'g')) >= 10 then
    marked := regexp_replace(written, '([0-9*]{4})\s*(?:-|转|ext\.?|[x#])\s*([0-9*]{1,6})$', '\1转\2', 'i');
  end if;
  parts := regexp_match(regexp_replace(marked, '[\s()（）-]', '', 'g'),
    '^(?:\+?86|0086)?(0(?:10|2[0-9]|[3-9][0-9]{2}))([0-9*]{3,4})([0-9*]{4})(?:(?:转|[xX#])([0-9*]{1,6}))?$');
  if parts is not null then
    return parts[1] || '-' || repeat('*', char_length(parts[2])) || parts[3]
      || coalesce('转' || repeat('*', char_length(parts[4])), '');
  end if;

  parts := regexp_match(compact, '^([0-9*]{3,4})([0-9*]{4})$');
  if parts is not null then return repeat('*', char_length(parts[1])) || parts[2]; end if;

  hidden := char_length(regexp_replace(written, '[ +()（）#.-]', '', 'g'));
  hidden := hidden - case when hidden >= 6 then 2 else 0 end;
  foreach letter in array string_to_array(written, null) loop
    if letter !~ '[ +()（）#.-]' then
      if hidden > 0 then letter := '*'; end if;
      hidden := hidden - 1;
    end if;
    shown := shown || letter;
  end loop;
  return shown;
end
$$;

-- What a reader sees of a personal value, for statements over many rows. Says the same as server/privacy/mask.ts; a
-- test compares the two. Encrypted text is not opened here: of it nothing is shown.
create or replace function registers.mask(kind text, value text) returns text
language sql immutable parallel safe
as $$
  select case
    when value is null or value = '' or value = '（已匿名）' then value
    when value like 'enc:%' or kind not in ('name', 'phone') then '****'
    else (
      select string_agg(
        case when part.text ~ '^[、，,;；/|]' then part.text
          when kind = 'name' then registers.mask_name(btrim(part.text, E' \t\r\n　'))
          else registers.mask_phone(btrim(part.text, E' \t\r\n　')) end, '' order by part.place)
      from regexp_matches(
        btrim(case when kind = 'phone' then normalize(value, nfkc) else value end, E' \t\r\n　'),
        '[、，,;；/|]+|[^、，,;；/|]+', 'g') with ordinality as found (texts, place)
      cross join lateral (select found.texts[1] as text, found.place) part
    )
  end
$$;

grant execute on function registers.mask(text, text), registers.mask_name(text), registers.mask_phone(text)
  to registers_staff, registers_staff_all;
