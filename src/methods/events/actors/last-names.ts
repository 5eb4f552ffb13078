import { codesAt, withRoles } from "./codes.js";
import { fold } from "./pieces.js";
import type { Reading } from "./reading/phrase-names.js";
import type { Scene } from "./scene.js";

/** A last name that the story has spelt out before, or that the lexicon has for an office of that day. */
export function shortName(reading: Reading, scene: Scene): readonly Reading[] | null {
  const word =
    reading.name
      .split(/[\s-]+/u)
      .at(-1)
      ?.toLowerCase() ?? "";
  const single = !/\s/u.test(reading.name);
  const earlier = scene.story.lastNames.get(word)?.filter(({ reading: { name } }) => (single ? name !== reading.name : false)) ?? [];
  const latestOne = earlier.at(-1);
  if (latestOne) {
    const choices =
      earlier.length > 1
        ? [...earlier].reverse().map(({ reading: each }) => ({ code: each.code, because: `${each.name}, named before` }))
        : [];
    return [{ ...latestOne.reading, choices, rule: `short name for ${latestOne.reading.name}` }];
  }
  if (!single || (reading.rule === "new name" && common.test(word))) return null;
  const people = scene.lexicon.surnames.get(fold(word)) ?? [];
  const holders = people.flatMap((entry) =>
    codesAt(entry.codes, scene.date)
      .slice(0, 1)
      .map(({ code, because }) => ({ entry, code, because })),
  );
  const inOffice =
    scene.date === null ? holders : holders.filter(({ because, code }) => because !== "out of office" && !code.endsWith("ELI"));
  const titled = reading.rule !== "new name";
  const stated = reading.code.startsWith("---") ? inOffice : holders.filter(({ code }) => code.startsWith(reading.code.slice(0, 3)));
  const best = stated[0];
  if (!best || (!titled && inOffice.length !== 1)) return null;
  const code = titled && reading.code.length > 3 ? withRoles(best.code.slice(0, 3), reading.code.slice(3)) : best.code;
  return [
    {
      ...reading,
      code,
      name: best.entry.name,
      actor: titled ? best.entry.actor : null,
      known: true,
      sort: "person",
      choices: [
        ...stated.map((each) => ({ code: each.code, because: `${each.entry.name}: ${each.because}` })),
        { code: "---", because: "another of that name" },
      ],
      rule: titled ? `title and last name of ${best.entry.name}` : `last name of ${best.entry.name}`,
    },
  ];
}

/** Last names that so many bear that they say nobody without a title. */
const common =
  /^(?:abbas|abdullah|abe|ahmed|ahmad|ali|allen|anderson|bush|brown|carter|castro|chan|chen|clark|clinton|cruz|davis|diaz|fernandez|fox|garcia|gates|gomez|gonzalez|gordon|green|haider|hall|hamid|harris|hassan|hasan|howard|hussain|hussein|hunt|ibrahim|islam|ismail|ivanov|jackson|james|johnson|jones|kelly|key|khalid|khan|kim|lee|lewis|li|lopez|martin|martinez|may|miller|mohamed|mohammad|mohammed|moore|morales|morris|moussa|nasser|omar|ortega|park|perez|powell|price|rahman|rao|rice|roberts|rodriguez|sall|sanchez|santos|sharif|shah|silva|singh|smith|syed|taylor|thomas|torres|wade|wallace|walker|wang|west|white|williams|wilson|wong|wright|yang|yunus|zhang|zia)$/u;
