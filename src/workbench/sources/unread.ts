import { isReadByCoder, languageName } from "../../domain/coding/languages.js";
import { count, read } from "../../domain/provenance.js";
import type { Phrase } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { phrase, plural, told, toldEach } from "../words.js";

/** Languages that one sentence names. */
const mostNamed = 4;

/**
 * How many documents the event coder would have read and did not, since it does not know their language; nothing where there is none. What
 * happened may stand in them all the same: a page that counts acts out of documents says so.
 */
export async function unreadWords(open: OpenCase): Promise<Phrase[]> {
  const spoken = await open.tables.rows<{ language: string; kind: string; n: number }>(
    `select language, kind, count(*) as n from (${taken}) as spoken where language is not null group by 1, 2 order by 1, 2`,
  );
  const foreign = spoken.filter(({ language }) => !isReadByCoder(language));
  if (!foreign.length) return [];
  const kinds = new Set<string>(open.case.says.case.coder.kinds);
  const unread = foreign.filter(({ kind }) => kinds.has(kind));
  if (!unread.length) return [];
  const of = async (some: readonly { readonly language: string; readonly kind: string }[]) => {
    const among = some.map(() => "(language = ? and kind = ?)").join(" or ");
    const query = `select id, title, language, kind, day, file, line from (${taken}) as spoken where ${among} order by language, id`;
    return (
      await read(
        open.tables,
        query,
        some.flatMap(({ language, kind }) => [language, kind]),
        { n: count },
      )
    ).n;
  };
  const names = [...new Set(unread.map(({ language }) => languageName(language)))]
    .map((name) => ({ name, mine: unread.filter(({ language }) => languageName(language) === name) }))
    .map(({ name, mine }) => ({ name, mine, n: mine.reduce((sum, each) => sum + each.n, 0) }))
    .sort((x, y) => y.n - x.n || (x.name < y.name ? -1 : 1));
  const few = names.slice(0, names.length > mostNamed ? mostNamed - 1 : mostNamed);
  const words: Phrase[] = [];
  for (const { name, mine } of few) words.push(names.length === 1 ? phrase(name) : told(await of(mine), (n) => `${name} (${n})`));
  if (names.length > few.length) words.push(phrase("others"));
  return [
    told(await of(unread), (all) => `${plural(all, "document")} of the case ${all === 1 ? "was" : "were"} not read for events`),
    phrase(": the coder does not read "),
    ...toldEach(words),
    phrase("."),
  ];
}

const isRead = (language: string) => `regexp_like(lower(trim(${language})), '^en(g|glish)?([^a-z]|$)')`;
/** Documents whose text is in the case, each once, in the language in which they are taken to be: `languageTaken`. */
const taken = `select s.id, s.title, s.kind, s.day, s.file, s.line, case
  when d.plainly is not null and (s.language is null or ${isRead("s.language")} <> ${isRead("d.plainly")}) then d.plainly
  else s.language end as language
from source s join (select source, json_extract_scalar(nullif(metadata, ''), '$.plainly') as plainly from document) as d on d.source = s.id
where s.id not in (select source from same_document)`;
