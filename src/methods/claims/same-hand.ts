/** What one hand, one paper or one house leaves in two pieces, so that they say themselves that they are of one origin. */
export interface SameHand {
  readonly because: string;
}

const byline =
  /^(?:[^\n]{0,160}\n\s{0,4})?\s{0,4}(?:By|Von|Par|Por)\s(\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'.-]{0,20}){1,2}?)(?=[.,\n]|\s(?:in|and|at)\s)/u;
/** What anybody gives out on any day: two that share a name may be of two houses, or of two sides. */
const statement = /(?<!\p{L})(?:statements?|communiqu[ée]s?|press releases?)(?!\p{L})/iu;
/** Papers of which there is one: a second with the same names and numbers is the same. */
const papers: readonly RegExp[] = [
  statement,
  /(?<!\p{L})(?:indictments?|charge sheets?)(?!\p{L})/iu,
  /(?<!\p{L})(?:judge?ments?|verdicts?|rulings?)(?!\p{L})/iu,
  /(?<!\p{L})(?:decrees?|edicts?)(?!\p{L})/iu,
  /(?<!\p{L})(?:memos?|memorand(?:um|a))(?!\p{L})/iu,
  /(?<!\p{L})(?:audits?|audit reports?)(?!\p{L})/iu,
];
const ownWord =
  /\b(?:told|confirmed to|said to|spoke to|speaking to)\s(?:this (?:news)?paper|us\b|our (?:reporter|correspondent)s?|the \p{Lu})|\bas we (?:reported|wrote)\b|\bearlier version\b|^correction\b/iu;
const calendar =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Both stories are signed by one reporter, and tell the same in two words or more. */
export function sameByline(a: string, b: string, [pointA, pointB]: readonly [string, string]): SameHand | undefined {
  const name = byline.exec(a.slice(0, 400))?.[1];
  if (name === undefined || name !== byline.exec(b.slice(0, 400))?.[1] || wordsInCommon(pointA, pointB) < 2) return undefined;
  return { because: `both are by ${name}` };
}

/** Both points tell what one paper says: an indictment, a judgment, a press release, with a number and words or a name and words of it. */
export function samePaper(a: string, b: string): SameHand | undefined {
  const paper = papers.find((each) => each.test(a) && each.test(b));
  if (!paper) return undefined;
  const words = wordsInCommon(a.replace(paper, ""), b.replace(paper, ""));
  const isSure = (hasSameFigure(a, b) && words >= 3) || (paper !== statement && sharesName(a, b) && words >= 4);
  return isSure ? { because: `both tell what one ${paper.exec(a)?.[0].toLowerCase()} says` } : undefined;
}

/** An outlet comes back to what it told before, and says so: its two tellings are one, whoever else tells it. */
export function sameOutlet(later: string, earlier: string): SameHand | undefined {
  if (wordsInCommon(later, earlier) < 3 || !ownWord.test(later)) return undefined;
  return { because: "the outlet tells again what it told before" };
}

/** A number and a name in both: what is left of a story that was translated. */
export function sharesFigureAndName(a: string, b: string): boolean {
  return hasSameFigure(a, b) && sharesName(a, b);
}

/** “30,000”, “30.000” and “30 000” are one number. Years and numbers below ten tell nothing. */
function hasSameFigure(a: string, b: string): boolean {
  const figures = (text: string) =>
    new Set(
      (text.match(/(?<![\d.,])\d{1,3}(?:[ .,\u00a0\u202f]\d{3}){1,4}(?!\d)|(?<![\d.,])\d{1,12}(?![.,]?\d)/gu) ?? [])
        .map((each) => each.replace(/\D/gu, ""))
        .filter((each) => each.length > 1 && !/^(?:19|20)\d{2}$/u.test(each)),
    );
  const other = figures(b);
  return [...figures(a)].some((each) => other.has(each));
}

function sharesName(a: string, b: string): boolean {
  const names = (text: string) =>
    new Set((text.match(/(?<=[\p{Ll}\d,]\s)\p{Lu}\p{Ll}{2,20}/gu) ?? []).filter((each) => !calendar.test(each)));
  const other = names(b);
  return [...names(a)].some(
    (each) => other.has(each) || b.startsWith(`${each} `) || b.startsWith(`${each}'s `) || b.startsWith(`${each}’s `),
  );
}

function wordsInCommon(a: string, b: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
  const other = words(b);
  return [...words(a)].filter((each) => other.has(each)).length;
}
