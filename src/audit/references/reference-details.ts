import type { ReferenceType } from "../../domain/bibliography/reference.js";
import { doiIn } from "../../domain/bibliography/reference.js";

/** A stretch of the text: UTF-16 indexes, end exclusive. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a reference says beside who and when. */
export interface Details {
  readonly type: ReferenceType;
  readonly title: Stretch;
  /** Journal, newspaper or book that it stands in. */
  readonly container: Stretch | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: Stretch | null;
  readonly publisher: string | null;
  readonly doi: string | null;
  readonly url: string | null;
}

const closing: Readonly<Record<string, RegExp>> = {
  "“": /[”"]/u,
  '"': /["”]/u,
  "‘": /[’'](?=[\s.,;:]|$)/u,
  "'": /['’](?=[\s.,;:]|$)/u,
  "«": /»/u,
};
const newspapers =
  /\b(?:times|post|news|newspaper|tribune|herald|guardian|gazette|daily|dawn|jazeera|reuters|bbc|cnn|associated press|afp|xinhua|telegraph|independent|india ?today|economist|newsweek|bloomberg|nikkei|hindu|indian express|le monde|die zeit|folha|globo|estadão|nation|observer|inquirer|chronicle|standard|star|sun|mail|express|wion|geo|ary|ani|pti|tass|rferl|radio|television|tv)\b/iu;
const publishers =
  /\b(?:press|publish(?:er|ers|ing)|publications?|books|verlag|routledge|springer|palgrave|macmillan|elsevier|wiley|sage|brill|polity|penguin|norton|random house|harpercollins|vintage|knopf|hurst|zed|i\.?\s?b\.?\s?tauris|bloomsbury|edward elgar|lynne rienner|rowman|littlefield|pearson|mcgraw|blackwell|allen & unwin|editora|vozes|contexto|presses|gallimard|suhrkamp|éditions|editorial|university press)\b/iu;
const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const month = new RegExp(`\\b(?:${months})\\.?\\b`, "iu");
const fullDay = new RegExp(`\\d{1,2}\\s+(?:de\\s+)?(?:${months})|(?:${months})\\.?\\s+\\d{1,2}`, "iu");
const volumePart =
  /^[\s,.:;]*(?:vol(?:ume)?s?\.?\s*|v\.\s*|bd\.\s*|t\.\s*)?(\d{1,4}[A-Z]?|[IVXLC]{1,7}(?=\s*[(,:]))(?:\s*\(\s*([^)]{1,24})\s*\)|[,.;:]?\s*(?:no\.?|nr\.?|n\.|nº|n°|issue|iss\.)\s*([\w/–-]+))?(?=[\s,.:;(]|$)(?!\.?\s?(?:aufl|edn?\b|éd\b|edición|edição|oplag))/iu;
const volumeAfter =
  /(?:,|\.|[”"’'])?(?<!\s)\s+(?=(?:vol(?:ume)?\.?|v\.)\s*\d|\d{1,4}\s*(?:\(\d|,\s*(?:no|n|nº)[.\s]|:\s*\d|,\s*(?:pp?\.\s*)?\d+\s*[-–]))/giu;

/** Reads title, container, volume, issue, pages, publisher, DOI and link out of what follows the head of a reference. */
export function detailsOf(
  text: string,
  start: number,
  end: number,
  italics: readonly (readonly [number, number])[],
  role: string,
  dated: boolean,
): Details {
  let from = start;
  while (from < end && /[\s).,:;\]]/u.test(text[from] as string)) from += 1;
  const inside = italics.filter(([at, to]) => at >= from - 1 && to <= end + 1 && /\p{L}/u.test(text.slice(at, to)));
  const whole = text.slice(from, end);
  const { title, rest } = titleOf(text, from, end, inside);
  const after = text.slice(rest, end);
  const url = /https?:\/\/\S+|www\.\S+/iu.exec(after)?.[0].replace(/(?<![.,;)\]])[.,;)\]]+$/u, "") ?? null;
  const doi = doiIn(whole) ?? null;
  const found = containerOf(text, rest, end, inside, title);
  const publisher = publishers.exec(found.container ? after : after.replace(/^.*?(?=\p{Lu})/u, ""));
  const full = month.test(text.slice(Math.max(0, start - 30), start)) || fullDay.test(after);
  const type = typeOf({
    ...found,
    after,
    title: title.text,
    role,
    dated: dated || full,
    publisher: publisher !== null,
    url,
    italicTitle: inside.some(([at]) => at <= title.start + 2),
  });
  const house =
    !found.volume &&
    found.container &&
    (publishers.test(found.container.text) || /^\p{Lu}[\p{L}\s,.]{1,40}:\s*\p{Lu}/u.test(found.container.text)) &&
    type !== "chapter";
  const named = house ? found.container?.text : publisher ? after.replace(/^[\s.,”"’']+|(?<![.\s])[.\s]+$/gu, "") : null;
  return {
    title,
    ...found,
    ...(house ? { container: null } : {}),
    type: house && (type === "article" || type === "other") ? "book" : type,
    publisher: named ?? null,
    doi,
    url,
  };
}

function titleOf(
  text: string,
  from: number,
  end: number,
  italics: readonly (readonly [number, number])[],
): { title: Stretch; rest: number } {
  const quote = closing[text[from] ?? ""];
  if (quote) {
    const close = quote.exec(text.slice(from + 1, end));
    const outlet = close ? null : /,\s+(?=[^,]{3,40},?\s*$)/u.exec(text.slice(from, end));
    const to = close ? from + 1 + close.index : outlet ? from + outlet.index : sentenceEnd(text, from + 1, end);
    return { title: stretch(text, from + 1, to), rest: Math.min(end, to + (close ? 1 : 0)) };
  }
  const first = italics[0];
  if (first && first[0] <= from + 1 && !/^\s*,\s*\d/u.test(text.slice(first[1], end)))
    return { title: stretch(text, from, first[1]), rest: first[1] };
  if (first && first[0] > from + 4) {
    const before = /(?<![\s.“"])[\s.“"]*(?:\bIn:?\s+(?:[^.]{0,120})?)?$/u.exec(text.slice(from, first[0]));
    const to = from + (before ? before.index : first[0] - from);
    const chapter = /[.?!”]\s+In:?\s/u.exec(text.slice(from, first[0]));
    return { title: stretch(text, from, chapter ? from + chapter.index + 1 : to), rest: chapter ? from + chapter.index + 1 : to };
  }
  const limit = /https?:\/\/|\bdoi:/iu.exec(text.slice(from, end));
  const until = limit ? from + limit.index : end;
  volumeAfter.lastIndex = 0;
  const volume = [...text.slice(from, until).matchAll(volumeAfter)].find((each) => each.index > 10);
  if (volume) {
    const container = /(?:[.?!]['’”"]?|[”"’'][.,]?)\s+(?=[^.?!]*$)/u.exec(text.slice(from, from + volume.index));
    if (container && container.index > 5)
      return { title: stretch(text, from, from + container.index + 1), rest: from + container.index + container[0].length };
  }
  const to = sentenceEnd(text, from, until);
  return { title: stretch(text, from, to), rest: to };
}

/** Behind the first full stop that ends a title: not one after an initial or abbreviation. */
function sentenceEnd(text: string, from: number, end: number): number {
  for (const match of text.slice(from, end).matchAll(/[.?!]['’”"]*(?=\s+\S|\s*$)|(?:''|[”"])[.,]?(?=\p{Lu})/gu)) {
    const before = text.slice(from, from + match.index);
    if (match[0].startsWith(".") && /(?:^|[\s.(])(?:\p{Lu}|vs|v|St|Dr|Mr|No|vol|U\.S|U\.N|ed)$/u.test(before)) continue;
    const next = text.slice(from + match.index + match[0].length, end).trimStart();
    if (/^\p{Ll}/u.test(next)) continue;
    return from + match.index + match[0].length;
  }
  return end;
}

function containerOf(text: string, rest: number, end: number, italics: readonly (readonly [number, number])[], title: Stretch) {
  const none = { container: null, volume: null, issue: null, pages: null };
  const italic = italics.find(([at, to]) => at >= title.end - 1 && to > at);
  let container: Stretch | null = null;
  let tail = rest;
  if (italic) {
    container = stretch(text, italic[0], italic[1]);
    const cut = /,\s*\d{1,4}$/u.exec(container.text);
    tail = italic[1];
    if (cut) {
      container = stretch(text, italic[0], italic[0] + cut.index);
      tail = container.end;
    }
  } else {
    let at = rest;
    while (at < end && /[\s.,;:”"’')]/u.test(text[at] as string)) at += 1;
    const plain =
      /^(?:In:?\s+)?(.{2,140}?)(?=,?\s+(?:vol(?:ume)?\.?\s*|v\.\s*)?\d{1,4}\s*(?:\(|,|:|;|\.|$)|[.,]\s*(?:vol|v\.)|\.\s*(?:$|https?:|doi|\d{4};)|,\s+(?:\d|[A-Z][a-z]+ \d))/u.exec(
        text.slice(at, end),
      );
    if (!plain) return none;
    const lead = /^In:?\s+/u.exec(plain[0])?.[0].length ?? 0;
    container = stretch(text, at + lead, at + plain[0].length);
    tail = container.end;
  }
  const after = text.slice(tail, end).replace(/(?:\bISBN|\bISSN|\bdoi\b|\b10\.\d{4,}\/|https?:)[\s\S]*$/iu, "");
  const year = /^[\s,.]*(?:(?:1[5-9]|20)\d\d)\s*;\s*/u.exec(after)?.[0].length ?? 0;
  const volume = volumePart.exec(after.slice(year));
  const isYear = volume !== null && /^(?:1[89]|20)\d\d$/u.test(volume[1] ?? "") && !volume[2] && !volume[3];
  const known = volume && !isYear ? volume : null;
  const rangeFrom = year + (known?.[0].length ?? 0);
  const range = /(?:pp?\.?\s*|[,:]\s*)?((?<![\d.])[A-Za-z]?\d{1,6})\s*[-–—−]+\s*([A-Za-z]?\d{1,6})(?![\d-])/u.exec(after.slice(rangeFrom));
  const single = range
    ? null
    : /(?:\bpp?\.\s*|[,:]\s*(?!(?:1[5-9]|20)\d\d\b))(e?\d{1,7}|[Aa]rticle\s+\w+|e\d+)(?=[\s.,;]|$)/u.exec(after.slice(rangeFrom));
  const useful = range && !/https?:|doi/iu.test(after.slice(rangeFrom, rangeFrom + range.index)) ? range : single;
  const pageAt = useful ? tail + rangeFrom + useful.index : 0;
  const pages = useful
    ? stretch(text, pageAt + (useful[0].length - useful[0].replace(/^(?:pp?\.?\s*|[,:]\s*)+/u, "").length), pageAt + useful[0].length)
    : null;
  return { container, volume: known?.[1] ?? null, issue: known?.[2] ?? known?.[3] ?? null, pages };
}

interface Signs {
  readonly container: Stretch | null;
  readonly volume: string | null;
  readonly pages: Stretch | null;
  readonly after: string;
  readonly title: string;
  readonly role: string;
  readonly dated: boolean;
  readonly publisher: boolean;
  readonly url: string | null;
  readonly italicTitle: boolean;
}

function typeOf(signs: Signs): ReferenceType {
  const { after, container } = signs;
  if (/\b(?:doctoral|ph\.?\s?d\.?|master['’]?s|thesis|dissertation|tese|dissertação)\b/iu.test(after)) return "thesis";
  if (
    /\bIn:?\s+(?:.{3,80}\((?:Eds?|Orgs?|Hrsg)\.?\)|[\p{Lu}][^.]{3,80},\s*eds?\.|[\p{Lu}]\.)/u.test(after) ||
    /^\W*In:?\s+[\p{Lu}*]/u.test(after)
  )
    return "chapter";
  if (signs.volume) return "article";
  if (container && newspapers.test(container.text) && (signs.dated || signs.url !== null || !publishers.test(after))) return "news";
  if (signs.publisher || signs.role) return "book";
  if (container && signs.pages) return "article";
  if (/\b(?:report|working paper|policy (?:brief|paper)|white paper|factsheet|briefing|relatório)\b/iu.test(`${signs.title} ${after}`))
    return "report";
  if ((signs.dated && container) || (newspapers.test(after.slice(0, 60)) && !container)) return "news";
  if (signs.url) return "webpage";
  if (container && !signs.italicTitle && /^[\p{L}\s&,:'’()-]{3,90}$/u.test(container.text)) return "article";
  return signs.italicTitle ? "book" : "other";
}

function stretch(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] as string)) start += 1;
  while (end > start && /\s/u.test(text[end - 1] as string)) end -= 1;
  return {
    text: text
      .slice(start, end)
      .replace(/\s+/gu, " ")
      .replace(/(?<![.?!]\s?|[.,])[.,]+$/u, ""),
    start,
    end,
  };
}
