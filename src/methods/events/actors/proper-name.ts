import type { Token } from "../../syntax/syntax.js";
import type { Phrase, ReadSentence, TokenName } from "./phrase.js";

/** Nouns that say how many and take the code of what stands behind `of`. */
export const quantity =
  /^(?:thousands?|hundreds?|dozens?|scores|millions?|lots?|number|numbers|majority|most|many|some|several|all|both|couple|group|groups|crowds?|part|parts|rest|half|one|two|three|four|five|six|seven|eight|nine|ten|members?|handful|series|team|teams|wave|waves|kind|type|columns?|units?|bodies|body|families|hundred|thousand|each|any|none|leaders?|ministers?|presidents?|foreign ministers|ambassadors?|representatives?|relatives?|officials?|forces?|troops?|soldiers?|people|citizens?|residents?|population|government|army|police|military|territory|border|borders|embassy|heads?|supporters?|activists?)$/iu;

/** Capitalised nouns that end names of things and happenings, not of actors. */
const notActors =
  /^(?:war|wars|treaty|agreement|accord|accords|pact|act|bill|resolution|prize|award|cup|cyclone|hurricane|typhoon|earthquake|conference|summit|day|year|age|highway|road|river|sea|ocean|lake|gulf|strait|mountain|mountains|valley|bridge|airport|operation|euros?|dollars?|rupees?|internet|constitution|convention|protocol|charter|declaration|plan|project|programme|program|report|article|amendment|olympics|games|festival|covid|coronavirus)$/iu;

const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ramadan|eid|easter|christmas|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mr|mrs|ms|dr|gmt|internet|covid)\.?$/iu;

/** The capitalised words that end a phrase, where they are a name and not a day or month. */
export function properName({ tokens, nameAt, names }: ReadSentence, { head, first, last }: Phrase): string | null {
  const isName = (index: number) => {
    const token = tokens[index] as Token | undefined;
    const covered = nameAt[index] as number;
    return (
      token !== undefined &&
      !(index === 0 && quantity.test(token.text)) &&
      /^NNP/u.test(token.tag) &&
      /^\p{Lu}/u.test(token.text) &&
      (covered < 0 || !(names[covered] as TokenName).entries.some(({ kind }) => kind === "agent")) &&
      !calendar.test(token.text)
    );
  };
  if ((!isName(last - 1) && !isName(head)) || notActors.test((tokens[last - 1] as Token).text)) return null;
  let to = isName(last - 1) ? last : head + 1;
  let from = to - 1;
  while (from > first && (isName(from - 1) || /^(?:-|de|da|bin|al|van|von|ul|of)$/iu.test((tokens[from - 1] as Token).text))) from--;
  while (from < to && !isName(from)) from++;
  if (to > last) to = last;
  return from < to ? joinTexts(tokens, from, to) : null;
}

export function phraseText({ tokens }: ReadSentence, { first, last }: Phrase): string {
  return joinTexts(tokens, first, last);
}

/** The words as the text has them, with one space where it has any. */
export function joinTexts(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    text += at > from && token.start > (tokens[at - 1] as Token).end ? ` ${token.text}` : token.text;
  }
  return text;
}
