const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Behind an apostrophe: `'s`, `'re` … */
export const clitics = set("s re ve ll d m");

const prefixes = set("e non pre post anti mid re semi ex multi pro co counter inter intra ultra neo pseudo sub cross mini");
const units = set(
  "am pm a.m p.m km m cm mm kg g mg lb lbs oz ft in mi mph kph kmh k bn b mn mm tn t ha hz khz mhz ghz kb mb gb tb kw mw gw kwh w v x min mins sec secs hr hrs h c f yr yrs",
);
/** Abbreviations whose stop belongs to the token. */
const abbreviations = set(
  "mr mrs ms dr prof rev fr sr jr hon st ste gen lt col maj capt cmdr cdr adm brig sgt cpl pvt gov sen rep reps sens pres amb supt insp det messrs " +
    "vs etc inc ltd co corp llc plc bros dept univ assn intl govt natl est no nos vol vols pp ch fig figs eq sec art al cf ca approx viz " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ave blvd rd mt ft " +
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo " +
    "para paras chap cl regt bn bde msgr mme mlle gral pte ven op dist prov " +
    "ed eds trans esp rs tel ext ret engr adv spc sgts cols gens drs profs hrs mins",
);
/** Words that are abbreviations only with a capital, since the small word ends sentences: `Art.`, `No.`, `Mar.` */
const capitalised = set(
  "op ven dist prov cl no art mar mon fri la pa ill ind miss mass ore wash del ret adv sec trans col est co ed mo al fig in ms va ga md",
);

const cuts = (groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(groups).flatMap(([cut, words]) => words.split(" ").map((each) => [each, Number(cut)] as const)));

/** Contracted words without an apostrophe, with the length of their first token. */
export const contracted = cuts({
  2: "dont",
  3: "cannot didnt gonna wanna gotta hasnt isnt wasnt arent hadnt lemme gimme",
  4: "doesnt werent havent",
  5: "wouldnt couldnt",
});

/** Whether a hyphen after it stays within the word: `non-state`, `e-mail`. */
export function isPrefix(word: string): boolean {
  return prefixes.has(word);
}

/** Whether it is a unit when it follows digits without a space: `5kg`, `10am`. */
export function isUnit(word: string): boolean {
  return units.has(word) || units.has(word.toLowerCase());
}

/** Whether a stop after the word belongs to it. */
export function isAbbreviation(word: string): boolean {
  const low = word.toLowerCase();
  if (!abbreviations.has(low)) return false;
  return (
    low !== word ||
    !capitalised.has(low) ||
    low === "al" ||
    low === "ed" ||
    low === "co" ||
    low === "est" ||
    low === "fig" ||
    low === "trans" ||
    low === "sec"
  );
}

const titles = set(
  "mr mrs ms mx messrs dr prof gen lt col maj capt cmdr cdr adm brig sgt cpl pvt gov sen rep reps sens pres amb supt insp det rev fr hon st",
);

/** Whether the token is a title with its stop, which a name follows: `Gen.`, `Mr.` */
export function isTitle(token: string): boolean {
  return token.endsWith(".") && titles.has(token.slice(0, -1).toLowerCase());
}
