import { type Columns, literal } from "./format.js";

/**
 * What PLOVER calls an event, in codes of CAMEO: type | mode | context | code, a line each. Modes and contexts as the codebook of POLECAT defines
 * them (Halterman et al. 2023), codes by the crosswalk that PLOVER's authors publish (2021; `domain/cameo/tables`). Where several codes
 * share type and mode, the line has the one above them. A conviction, a resignation, and an accusation of no known mode have none: no code says them.
 */
const lines = `
AGREE|||030
AGREE||intelligence|0314
AGREE||humanitarian|0333
AGREE||peacekeeping|0334
CONSULT|||040
CONSULT|phone||041
CONSULT|visit||042
CONSULT|third-party||044
SUPPORT|||050
CONCEDE|||080
COOPERATE|||060
COOPERATE||economic|061
COOPERATE||military|062
COOPERATE||legal|063
COOPERATE||intelligence|064
AID|||070
AID||economic|071
AID||military|072
AID||humanitarian|073
AID||peacekeeping|074
AID||asylum|075
RETREAT|||080
RETREAT|withdraw||080
RETREAT|withdraw|military|087
RETREAT|release||0841
RETREAT|return||0842
RETREAT|disarm||087
RETREAT|ceasefire||0871
RETREAT|access||086
RETREAT|access|peacekeeping|0861
RETREAT|access|humanitarian|0863
RETREAT|resign||
REQUEST|||100
REQUEST|change||104
REQUEST|yield||105
REQUEST|meet||106
ACCUSE|||
ACCUSE|disapprove||110
ACCUSE|allege||110
ACCUSE|investigate||090
REJECT|||120
REJECT|change||123
REJECT|yield||124
REJECT|meet||125
THREATEN|||130
THREATEN|restrict||130
THREATEN|restrict|economic|1312
THREATEN|restrict|military|1381
THREATEN|ban||132
THREATEN|expel||136
THREATEN|territory||1382
THREATEN|violence||130
THREATEN|violence|military|138
PROTEST|||140
PROTEST|demo||141
PROTEST|hunger||142
PROTEST|strike||143
PROTEST|boycott||143
PROTEST|obstruct||144
PROTEST|riot||145
MOBILIZE|||150
MOBILIZE|troops||154
MOBILIZE|police||153
SANCTION|||160
SANCTION|expel||166
SANCTION|expel|peacekeeping|1661
SANCTION|convict||
COERCE|||170
COERCE|seize||171
COERCE|restrict||172
COERCE|restrict|military|191
COERCE|restrict|diplomatic|163
COERCE|ban||172
COERCE|censor||1721
COERCE|curfew||172
COERCE|martial-law||1724
COERCE|arrest||173
COERCE|deport||174
COERCE|cyber||176
ASSAULT|||180
ASSAULT||military|190
ASSAULT|abduct||181
ASSAULT|beat||182
ASSAULT|torture||1822
ASSAULT|sexual||1821
ASSAULT|assassinate||180
ASSAULT|explosives||183
ASSAULT|suicide-attack||183
ASSAULT|firearms||193
ASSAULT|heavy-weapons||194
ASSAULT|aerial||195
ASSAULT|drone||195
ASSAULT|crowd-control||175
ASSAULT|cleansing||200
ASSAULT|massacre||200
ASSAULT|unconventional||204
`;

export const plover = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [type = "", mode = "", context = "", code = ""] = line.split("|");
    return { type, mode, context, code: code || null };
  });

/** The types of events that PLOVER has. */
export const ploverTypes: readonly string[] = [...new Set(plover.map(({ type }) => type))];

/**
 * SQL of the CAMEO code of a row: by type and mode, the mode left out where the codebook has no line for it, and by a context where it is the
 * only one of that type and mode that the row has.
 */
export function cameoOfPlover(c: Columns): string {
  const contexts = `regexp_split_to_array(lower(${c.text("contexts")}), '[^a-z_]+')`;
  const mode = `coalesce(lower(trim(${c.text("event_mode")})), '')`;
  const ofMode = (mine: readonly (typeof plover)[number][]) => {
    const general = sqlOf(mine.find(({ context }) => !context)?.code ?? null);
    const narrow = mine.filter(({ context }) => context);
    if (!narrow.length) return general;
    const has = (context: string) => `coalesce(list_contains(${contexts}, ${literal(context)}), false)`;
    const several = narrow.map(({ context }) => `cast(${has(context)} as integer)`).join(" + ");
    return `case when ${several} <> 1 then ${general} ${narrow.map(({ context, code }) => `when ${has(context)} then ${sqlOf(code)}`).join(" ")} end`;
  };
  const ofType = (type: string) => {
    const mine = plover.filter((each) => each.type === type);
    const modes = [...new Set(mine.flatMap(({ mode: each }) => each || []))];
    const of = (each: string) => ofMode(mine.filter(({ mode: one }) => one === each));
    return modes.length
      ? `case ${mode} ${modes.map((each) => `when ${literal(each)} then ${of(each)}`).join(" ")} else ${of("")} end`
      : of("");
  };
  return `case upper(trim(${c.text("event_type")})) ${ploverTypes.map((type) => `when ${literal(type)} then ${ofType(type)}`).join(" ")} end`;
}

const sqlOf = (code: string | null): string => (code === null ? "cast(null as varchar)" : literal(code));
