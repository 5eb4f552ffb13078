import type { Node } from "./node.js";
import { keyOf, type Locale } from "./terms.js";

const part = (name: string, is: Record<string, string> = {}): Node => ({
  name: "date-part",
  is: { name, ...is },
  of: [],
  text: "",
  line: 0,
});
const date = (is: Record<string, string>, of: readonly Node[]): Node => ({ name: "date", is, of, text: "", line: 0 });

/** English as styles expect it, where they bring no words of their own. */
export function englishTerms(language: "en-US" | "en-GB"): Locale {
  const terms = new Map<string, readonly [string, string]>();
  for (const line of english.trim().split("\n")) {
    const [name = "", form = "", one = "", several = one] = line.split("|");
    terms.set(keyOf(name, form), [one, several]);
  }
  const isAmerican = language === "en-US";
  const text = isAmerican
    ? [part("month", { suffix: " " }), part("day", { suffix: ", " }), part("year")]
    : [part("day", { suffix: " " }), part("month", { suffix: " " }), part("year")];
  const two = { form: "numeric-leading-zeros", suffix: "/" };
  const numeric = isAmerican ? [part("month", two), part("day", two), part("year")] : [part("day", two), part("month", two), part("year")];
  if (!isAmerican) for (const [name, sign] of britishQuotes) terms.set(`${name} long`, [sign, sign]);
  return {
    terms,
    dates: new Map([
      ["text", date({ form: "text" }, text)],
      ["numeric", date({ form: "numeric" }, numeric)],
    ]),
    genders: new Map(),
    punctuationInQuote: isAmerican,
    ordinalOnDayOneOnly: false,
  };
}

const britishQuotes = [
  ["open-quote", "‘"],
  ["close-quote", "’"],
  ["open-inner-quote", "“"],
  ["close-inner-quote", "”"],
] as const;

/** Names of terms as CSL 1.0.2 has them, with their English words: name, form, one, several. */
const english = `
accessed|long|accessed
and|long|and
and|symbol|&
and others|long|and others
anonymous|long|anonymous
anonymous|short|anon.
at|long|at
available at|long|available at
by|long|by
circa|long|circa
circa|short|c.
cited|long|cited
edition|long|edition|editions
edition|short|ed.
et-al|long|et al.
forthcoming|long|forthcoming
from|long|from
ibid|long|ibid.
in|long|in
in press|long|in press
internet|long|internet
interview|long|interview
letter|long|letter
no date|long|no date
no date|short|n.d.
online|long|online
presented at|long|presented at the
reference|long|reference|references
reference|short|ref.|refs.
retrieved|long|retrieved
scale|long|scale
version|long|version
ad|long|AD
bc|long|BC
open-quote|long|“
close-quote|long|”
open-inner-quote|long|‘
close-inner-quote|long|’
page-range-delimiter|long|–
ordinal|long|th
ordinal-01|long|st
ordinal-02|long|nd
ordinal-03|long|rd
ordinal-11|long|th
ordinal-12|long|th
ordinal-13|long|th
long-ordinal-01|long|first
long-ordinal-02|long|second
long-ordinal-03|long|third
long-ordinal-04|long|fourth
long-ordinal-05|long|fifth
long-ordinal-06|long|sixth
long-ordinal-07|long|seventh
long-ordinal-08|long|eighth
long-ordinal-09|long|ninth
long-ordinal-10|long|tenth
act|long|act|acts
appendix|long|appendix|appendices
article-locator|long|article|articles
book|long|book|books
chapter|long|chapter|chapters
column|long|column|columns
figure|long|figure|figures
folio|long|folio|folios
issue|long|number|numbers
line|long|line|lines
note|long|note|notes
number|long|number|numbers
number-of-pages|long|page|pages
number-of-volumes|long|volume|volumes
opus|long|opus|opera
page|long|page|pages
page-first|long|page|pages
paragraph|long|paragraph|paragraphs
part|long|part|parts
section|long|section|sections
sub-verbo|long|sub verbo|sub verbis
supplement|long|supplement|supplements
table|long|table|tables
verse|long|verse|verses
volume|long|volume|volumes
appendix|short|app.|apps.
article-locator|short|art.|arts.
book|short|bk.|bks.
chapter|short|chap.|chaps.
column|short|col.|cols.
figure|short|fig.|figs.
folio|short|fol.|fols.
issue|short|no.|nos.
line|short|l.|ll.
note|short|n.|nn.
number|short|no.|nos.
number-of-pages|short|p.|pp.
number-of-volumes|short|vol.|vols.
opus|short|op.|opp.
page|short|p.|pp.
page-first|short|p.|pp.
paragraph|short|para.|paras.
part|short|pt.|pts.
section|short|sec.|secs.
sub-verbo|short|s.v.|s.vv.
supplement|short|supp.|supps.
table|short|tbl.|tbls.
verse|short|v.|vv.
volume|short|vol.|vols.
paragraph|symbol|¶|¶¶
section|symbol|§|§§
chair|long|chair|chairs
collection-editor|long|editor|editors
compiler|long|compiler|compilers
composer|long|composer|composers
contributor|long|contributor|contributors
curator|long|curator|curators
director|long|director|directors
editor|long|editor|editors
editorial-director|long|editor|editors
editortranslator|long|editor & translator|editors & translators
executive-producer|long|executive producer|executive producers
guest|long|guest|guests
host|long|host|hosts
illustrator|long|illustrator|illustrators
interviewer|long|interviewer|interviewers
narrator|long|narrator|narrators
organizer|long|organizer|organizers
performer|long|performer|performers
producer|long|producer|producers
recipient|long|recipient|recipients
script-writer|long|writer|writers
translator|long|translator|translators
collection-editor|short|ed.|eds.
compiler|short|comp.|comps.
contributor|short|contrib.|contribs.
director|short|dir.|dirs.
editor|short|ed.|eds.
editorial-director|short|ed.|eds.
editortranslator|short|ed. & tran.|eds. & trans.
illustrator|short|ill.|ills.
translator|short|tran.|trans.
chair|verb|chaired by
collection-editor|verb|edited by
compiler|verb|compiled by
container-author|verb|by
contributor|verb|with
director|verb|directed by
editor|verb|edited by
editorial-director|verb|edited by
editortranslator|verb|edited & translated by
illustrator|verb|illustrated by
interviewer|verb|interview by
narrator|verb|narrated by
performer|verb|performed by
producer|verb|produced by
recipient|verb|to
reviewed-author|verb|by
script-writer|verb|written by
translator|verb|translated by
collection-editor|verb-short|ed. by
compiler|verb-short|comp. by
director|verb-short|dir. by
editor|verb-short|ed. by
editorial-director|verb-short|ed. by
editortranslator|verb-short|ed. & trans. by
illustrator|verb-short|illus. by
translator|verb-short|trans. by
month-01|long|January
month-02|long|February
month-03|long|March
month-04|long|April
month-05|long|May
month-06|long|June
month-07|long|July
month-08|long|August
month-09|long|September
month-10|long|October
month-11|long|November
month-12|long|December
month-01|short|Jan.
month-02|short|Feb.
month-03|short|Mar.
month-04|short|Apr.
month-05|short|May
month-06|short|Jun.
month-07|short|Jul.
month-08|short|Aug.
month-09|short|Sep.
month-10|short|Oct.
month-11|short|Nov.
month-12|short|Dec.
season-01|long|Spring
season-02|long|Summer
season-03|long|Autumn
season-04|long|Winter
`;
