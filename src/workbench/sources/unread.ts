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
    `select language, kind, count(*) as n from source where ${here} and language is not null group by 1, 2 order by 1, 2`,
  );
  const foreign = spoken.filter(({ language }) => !isReadByCoder(language));
  if (!foreign.length) return [];
  const kinds = new Set<string>(open.case.says.case.coder.kinds);
  const unread = foreign.filter(({ kind }) => kinds.has(kind));
  if (!unread.length) return [];
  const of = async (some: readonly { readonly language: string; readonly kind: string }[]) => {
    const among = some.map(() => "(language = ? and kind = ?)").join(" or ");
    const query = `select id, title, language, kind, day, file, line from source where ${here} and (${among}) order by language, id`;
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

/** Documents whose text is in the case, each once. */
const here = "id in (select source from document) and id not in (select source from same_document)";
