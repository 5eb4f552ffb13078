// What reads words: sentences, numbers, days, names, quotations. Each entry: sound texts, how often it is asked, and what must hold of any text.
const dist = (name) => import(new URL(`../../../dist/${name}`, import.meta.url).href);
const { sentences } = await dist("methods/text/sentences.js");
const { positions } = await dist("methods/text/code-points.js");
const { matchQuote, quotable } = await dist("methods/text/match-quote.js");
const { compileTerms, findTerms } = await dist("methods/text/dictionary.js");
const { nearestNames } = await dist("methods/text/nearest-names.js");
const { anchorText, contextOf, placeAnchor } = await dist("methods/text/anchoring/place-anchor.js");
const { align, likeness } = await dist("methods/text/anchoring/likeness.js");
const { tokenise } = await dist("methods/syntax/tokenise.js");
const { readNumbers, readAmounts } = await dist("methods/claims/read-numbers.js");
const { attributionsIn } = await dist("methods/claims/attribution.js");
const { certaintyIn } = await dist("methods/claims/certainty-words.js");
const { scopeOfWords } = await dist("methods/claims/scope.js");
const { readDays } = await dist("methods/events/context/days.js");
const { spanOf, periodBetween, daysOf } = await dist("domain/days/period.js");
const { homeOf, whoIs } = await dist("domain/world/who.js");
const { slug } = await dist("domain/writing/slug.js");
const { fits } = await dist("domain/writing/wide-name.js");
const { statedDay } = await dist("formats/documents/stated-date.js");
const { passagesOf } = await dist("formats/documents/passages.js");
const { initials } = await dist("methods/citing/apa-names.js");
const { pageRange } = await dist("methods/citing/apa.js");
const { invertedName } = await dist("formats/bibliography/reference-parts.js");
const { referenceDate } = await dist("formats/bibliography/reference-date.js");
const { citations } = await dist("stages/report/citations/citations.js");
const { cleanText } = await dist("audit/manuscript/clean-text.js");

const story =
  "Border posts were shelled on 3 May 2021. “Nobody believed it,” Gen. A. Khan said, and 2.9 million people left.\n\nThe U.S. had warned of it twice.";
const isDay = (text) => /^-?\d{3,6}[\dX]?(?:-\d\d){0,2}$/u.test(text);
/** Spans in UTF-16 units must lie in the text, forward; where they carry words, these must be the text's. */
function spans(text, found, words = () => undefined) {
  for (const each of found) {
    if (!(each.start >= 0 && each.start <= each.end && each.end <= text.length))
      return `a span ${each.start}–${each.end} of ${text.length}`;
    const own = words(each);
    if (own !== undefined && text.slice(each.start, each.end) !== own) return `words that are not the text's at ${each.start}`;
  }
}
/** A stretch of a text that does not cut a character in two. */
function stretch(text, below) {
  const at = positions(text);
  const from = below(at.length);
  const to = Math.min(at.length, from + 1 + below(60));
  return { start: from, end: to, exact: at.slice(from, to), at };
}

export const words = {
  sentences: {
    sound: [story, "He came at 5 p.m. Mr. Roy left. No. 5 (“so he said.”) stayed…"],
    often: 8,
    holds(text) {
      const at = positions(text);
      let end = 0;
      for (const each of sentences(text, text.length % 2 ? "flow" : "break")) {
        if (each.start < end || at.slice(each.start, each.end) !== each.text) return `sentence ${each.start}–${each.end}`;
        end = each.end;
      }
      const [kept, found] = [/\S/u.test(text), sentences(text).length > 0];
      if (kept !== found) return "words without a sentence, or a sentence without words";
    },
  },
  positions: {
    sound: [story, "👩‍👩‍👧 a \ud800 한 ᄀ e\u0301"],
    often: 6,
    holds(text) {
      const at = positions(text);
      if (at.length !== [...text].length) return "another number of code points";
      for (let n = 0; n <= at.length; n += 7) if (at.points(at.units(n)) !== n) return `code point ${n} comes back as another`;
    },
  },
  "a quotation": {
    sound: [story],
    often: 8,
    holds(text, below) {
      const { exact, start } = stretch(text, below);
      if (!exact.trim()) return;
      const document = quotable(text);
      const found = matchQuote(document, exact, start);
      if (!found) return "its own words are not found";
      if (found.start !== start || found.exact !== exact) return `found at ${found.start}, not ${start}`;
      const loose = matchQuote(document, exact.toUpperCase().replaceAll(" ", "\n "));
      if (loose && (loose.start < 0 || loose.end > document.at.length || loose.start >= loose.end))
        return "a loose place outside of the text";
    },
  },
  "an anchor": {
    sound: [story],
    often: 6,
    holds(text, below) {
      const { start, end, exact, at } = stretch(text, below);
      if (!exact.trim()) return;
      const anchor = { text: null, start, end, exact, ...contextOf(text, at.units(start), at.units(end)) };
      const placed = placeAnchor(anchor, anchorText(text, "now"));
      if (placed.how !== "same" || placed.start !== start) return `placed ${placed.how} at ${placed.start}`;
      const put = "Put in before. ";
      const moved = placeAnchor(anchor, anchorText(put + text, "later"));
      if (moved.how !== "lost" && (moved.start < 0 || moved.end > positions(put + text).length)) return "moved out of the text";
    },
  },
  "words of a codebook": {
    sound: ["shell*\nborder post\n*believ*\nGen. A.\nmillion people", story],
    often: 6,
    holds(text) {
      const terms = compileTerms(text.split("\n", 12).map((each) => each.slice(0, 200)));
      if (!terms) return;
      let end = 0;
      for (const hit of findTerms(terms, story)) {
        if (hit.start < end) return "hits that overlap";
        end = hit.end;
      }
    },
  },
  likeness: {
    sound: ["The ministry said so.", "PAKISTAN Army", "Khan, A."],
    often: 4,
    holds(text) {
      const [a, b] = [text.slice(0, text.length >> 1).slice(0, 120), text.slice(text.length >> 1).slice(0, 200)];
      const like = likeness(a, b);
      if (!(like >= 0 && like <= 1) || like !== likeness(b, a) || likeness(a, a) !== 1) return `likeness ${like}`;
      const { start, end, distance } = align(a, b);
      if (!(start <= end && end <= b.length && distance <= a.length)) return `aligned ${start}–${end}`;
      nearestNames(a, [b, a, "Kabul"]);
    },
  },
  tokens: {
    sound: [story, "It's '72, :-) don't — well-known… 3,000.5% @a_b"],
    often: 8,
    holds(text) {
      const { count, starts, stops } = tokenise(text);
      for (let n = 0, end = 0; n < count; n++) {
        if (starts[n] < end || stops[n] <= starts[n] || stops[n] > text.length) return `token ${n}`;
        end = stops[n];
      }
    },
  },
  numbers: {
    sound: ["between 36,000 and 2.9 million, 1.64 times, twenty-five per cent, $3bn", story],
    often: 8,
    holds(text) {
      const found = [...readNumbers(text, { words: true }), ...readAmounts(text)];
      if (found.some(({ value }) => Number.isNaN(value))) return "no number";
      return spans(text, found, ({ raw }) => raw);
    },
  },
  days: {
    sound: ["On 3 May 2021, last Tuesday, in the 1990s, between March and June 2020, two weeks later", story],
    often: 8,
    holds(text) {
      const found = readDays(text, "2021-05-03");
      const odd = found.find(({ day }) => !day.split("/").every((each) => each === ".." || isDay(each)));
      return odd ? `the day ${odd.day}` : spans(text, found);
    },
  },
  "who said it": {
    sound: [story, "According to the BBC (2020), officials told AFP."],
    often: 8,
    holds: (text) => spans(text, attributionsIn(text)),
  },
  certainty: { sound: ["It may be likely, almost certainly; perhaps not."], often: 6, holds: (text) => spans(text, certaintyIn(text)) },
  scope: {
    sound: ["Pakistan shelled Kunar, Afghanistan in May 2021."],
    often: 4,
    holds: (text) => void scopeOfWords(text, [{ id: "PAK", kind: "state", country: "PAK", names: ["Pakistan"] }]),
  },
  "a span of days": {
    sound: ["2021-08-15", "2021-08/2023-12", "197X", "2021-08/..", "2020-02-29"],
    often: 8,
    holds(text) {
      const span = spanOf(text);
      if (span && !(isDay(span.since ?? "0000") && (span.until === null || span.since <= span.until))) return JSON.stringify(span);
      const [one = "", other = ""] = text.split("/");
      const period = periodBetween(one, other);
      if (!period) return;
      const [first, last] = daysOf(period);
      if (!(first <= last && !Number.isNaN(Date.parse(last)))) return JSON.stringify(period);
    },
  },
  "the name of an actor": {
    sound: ["PAKISTAN ARMY", "Ministry of Defence (Pakistan)", "Military Forces of Ethiopia (2018-)", "AFGMIL", "Tribal Militia"],
    often: 8,
    holds(text) {
      whoIs(text);
      whoIs(text.slice(0, 9), true);
      homeOf(text);
      const made = slug(text);
      if (!made || /[\s/\\]/u.test(made) || made.startsWith(".")) return `the id ${made}`;
      if (!fits("*", text) || !fits(`${text.slice(0, 9).replaceAll("*", "")}*`, text.replaceAll("*", "")))
        return "a name that its beginning does not fit";
    },
  },
  "a stated date": {
    sound: ["2021-05-03", "May 3, 2021", "3.5.2021", "2021-05-03T10:00:00+04:30", "Spring 2009", "in press"],
    often: 6,
    holds(text) {
      const day = statedDay(text);
      if (day !== undefined && !isDay(day)) return `the day ${day}`;
      const { day: exact } = referenceDate(text);
      if (exact !== undefined && !isDay(exact)) return `the day ${exact}`;
    },
  },
  "an author": {
    sound: ["van der Linden, S. L., Jr.", "Khan, Jean-Paul", "World Bank", "Al-Hassan, A.B.", "269–83"],
    often: 6,
    holds(text) {
      const author = invertedName(text);
      if (author && typeof author.family !== "string") return "no name";
      initials(text);
      if (pageRange(pageRange(text)) !== pageRange(text)) return "pages that change once more";
    },
  },
  citations: {
    sound: ["as [@khan2020, p. 4; -@roy] says. @khan2020 [p. 3] writes, a@b.c [not one]."],
    often: 8,
    holds: (text) => spans(text, citations(text)),
  },
  "a manuscript's words": {
    sound: [`${story}\u00ad\ufb01 ho-\nuse\u200b`],
    often: 6,
    holds(text) {
      const clean = cleanText(text);
      for (let n = 0; n < clean.text.length; n += 11) if (clean.text[n] !== text[clean.origin(n)]) return `letter ${n} comes from another`;
      const laid = text.toWellFormed();
      const at = positions(laid);
      for (const each of passagesOf(laid, [[0, 1]])) if (at.slice(each.start, each.end) !== each.exact) return `passage ${each.ordinal}`;
    },
  },
};
