import { isReadByCoder, languageName } from "../../domain/coding/languages.js";
import { count, read } from "../../domain/provenance.js";
import type { Phrase } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { listed, phrase, plural, told } from "../words.js";

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
  const among = unread.map(() => "(language = ? and kind = ?)").join(" or ");
  const { n } = await read(
    open.tables,
    `select id, title, language, kind, day, file, line from source where ${here} and (${among}) order by language, id`,
    unread.flatMap(({ language, kind }) => [language, kind]),
    { n: count },
  );
  const byName = new Map<string, number>();
  for (const each of unread) {
    const name = languageName(each.language);
    byName.set(name, (byName.get(name) ?? 0) + each.n);
  }
  const names = [...byName].sort(([a, m], [b, k]) => k - m || (a < b ? -1 : 1));
  const few = names.slice(0, names.length > mostNamed ? mostNamed - 1 : mostNamed);
  const words = few.map(([name, own]) => (names.length === 1 ? name : `${name} (${own})`));
  const rest = names.length - few.length;
  return [
    told(n, (all) => `${plural(all, "document")} of the case ${all === 1 ? "was" : "were"} not read for events`),
    phrase(`: the coder does not read ${listed([...words, ...(rest ? [`${rest} other languages`] : [])])}.`),
  ];
}

/** Documents whose text is in the case, each once. */
const here = "id in (select source from document) and id not in (select source from same_document)";
