import { attributionsIn, plainName } from "./attribution.js";

/** Two sentences that give their words to one speaker. */
export interface SameStatement {
  /** As the first sentence has it. */
  readonly name: string;
  /** Both name one day on which it was said, or have it from one paper or agency: one statement. Otherwise there may have been two. */
  readonly isSure: boolean;
}

const outlet =
  /\b(?:Times|Post|Herald|News|Press|Mail|Agency|Gazette|Tribune|Telegraph|Guardian|Journal|Courier|Star|Mirror|Radio|TV|Television|Daily|Chronicle|Observer|Reuters|AFP|Xinhua|TASS|Interfax|Bloomberg|Dawn)\b/u;
const titles =
  /^(?:(?:general|gen|lieutenant|lt|colonel|col|major|maj|captain|capt|brigadier|admiral|president|minister|governor|senator|inspector|dr|mr|mrs|ms|prof|professor) )+(?=.)/u;
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu;
/** Words of four letters and more that stand in any sentence about what somebody said. */
const common = new Set(
  "said told says that this these those with from were have has had been being will would could should their they them there after before when where which while about over into also more than reporters statement monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/**
 * Whether two sentences report one statement: “the minister Paul Resk said on Wednesday” and “Resk told reporters on Wednesday”. They must
 * tell the same besides, in three words; two papers that heard one man at one table have what he says from one origin. Of a paper, which
 * prints much in a day, four words make sure.
 */
export function sameStatement(a: string, b: string): SameStatement | undefined {
  const others = speakersIn(b);
  const shared = speakersIn(a).find((each) => others.some((other) => isSameSpeaker(each.plain, other.plain)));
  const words = shared ? tellingInCommon(a, b, shared.plain) : 0;
  if (!shared || words < 3) return undefined;
  const days: readonly string[] = a.match(weekday) ?? [];
  const isOneDay = (b.match(weekday) ?? []).some((each) => days.includes(each));
  return { name: shared.name, isSure: outlet.test(shared.name) ? words > 3 : isOneDay };
}

function speakersIn(text: string): { name: string; plain: string }[] {
  return attributionsIn(text)
    .filter(({ kind, isPlain }) => kind === "attribution" && isPlain)
    .map(({ name }) => ({ name, plain: plainName(name).replace(titles, "") }))
    .filter(({ plain }) => plain.length > 3);
}

/** “Ada Morn” and “Morn” are one, “Health Ministry” and “Ministry” are not known to be. */
function isSameSpeaker(a: string, b: string): boolean {
  if (a === b) return true;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return !/^(?:ministry|office|army|police|council|court|government|committee|spokes\p{L}+)$/u.test(short) && long.endsWith(` ${short}`);
}

function tellingInCommon(a: string, b: string, speaker: string): number {
  const words = (text: string) =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((each) => !common.has(each) && !speaker.split(" ").includes(each)));
  const other = words(b);
  return [...words(a)].filter((each) => other.has(each)).length;
}
