import { complexKinds, layers, memberStandings, pairSigns, sliceTypes } from "../vocabulary.js";
import { flag, json, maybe, oneOf, real, type TableSpec, text, whole } from "./column.js";

export const complexTables = {
  interdependence: {
    grain: "one undirected dyad, year and dataset",
    key: ["a", "b", "year", "dataset"],
    origin: {
      trace: "complex/traces/interdependence.trace.sql",
      of: "event",
      adds: { rows: "count(*)", events: "sum(coalesce(events, 1))", best: "sum(best)" },
    },
    columns: {
      a: text,
      b: text,
      year: whole,
      dataset: text,
      rows: whole,
      events: whole,
      /** Deaths; null where the dataset counts none. */
      best: maybe(whole),
      /** Mutual share of the year's security concerns, 0–1: ½(w/s_a + w/s_b), w deaths, or events where none are counted. */
      share: real,
    },
  },
  security_tie: {
    grain: "one undirected dyad and slice: how much its two securities hang on each other",
    key: ["slice", "a", "b"],
    origin: {
      trace: "complex/traces/security-tie.trace.sql",
      of: "act",
      adds: {
        rows: "count(*)",
        violence: "sum(case when layer_of(cameo, goldstein) = 'violence' then 1 else 0 end)",
        practice: "sum(case when layer_of(cameo, goldstein) = 'practice' then 1 else 0 end)",
      },
    },
    columns: {
      slice: text,
      a: text,
      b: text,
      /** Acts of the slice between them, either way. */
      rows: whole,
      /** I: Σ times × |weight| × salience, fading by the middle half-life. Unsigned: enmity and amity both bind. */
      interdependence: real,
      /** km between their territories, 0 where they meet; null where one has none that is known. */
      km: maybe(real),
      /** W = (1 − e^(−I/I0)) e^(−d/λ), λ = 1000 km, I0 the slice's median. */
      near: real,
      /**
       * D = ½(W/s_a + W/s_b), 0–1: their tie as a share of the security concerns of both, drawn toward the middle where few crises carry
       * it; bounds by Wilson, over λ, half-lives and redrawn crises.
       */
      share: real,
      low: real,
      high: real,
      /** amity, enmity, neutral, disputed; null where acts, deaths and stated ties say nothing. As in dyad_accord. */
      sign: maybe(oneOf(pairSigns)),
      /** Acts of violence and of security practice among the rows, and coded securitising moves of one against the other. */
      violence: whole,
      practice: whole,
      moves: whole,
    },
  },
  layer_slice: {
    grain: "one slice and layer of interdependence: violence, practice, moves",
    key: ["slice", "layer"],
    origin: { trace: "complex/traces/layer-slice.trace.sql", of: "act", adds: { rows: "count(*)" } },
    columns: {
      slice: text,
      /** violence, practice (security practice), moves (coded securitising moves). */
      layer: oneOf(layers),
      rows: whole,
      /** Pairs of actors that it binds. */
      pairs: whole,
      /** Largest share of the slice's days that one dataset of the layer covers; null of moves, which are as many as people coded. */
      covered: maybe(real),
    },
  },
  membership: {
    grain: "one actor and slice: the complex it belongs to",
    key: ["slice", "actor"],
    origin: {
      trace: "complex/traces/membership.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      slice: text,
      actor: text,
      /** Id of complex_slice; null for an actor that is with no other in half of the runs. */
      complex: maybe(text),
      /** core (from .8), periphery (from .5), contested; alone */
      standing: oneOf(memberStandings),
      /** Mean share of the runs that put it with a member of its complex, 0–1. */
      together: real,
      /** The complex it is with next most often. */
      next: maybe(text),
      next_together: real,
      /** By how much `together` differs between the values of each setting, 0 not at all to 1 wholly. */
      by_lambda: real,
      by_gamma: real,
      by_half_life: real,
      by_draw: real,
      /** Whether the complex it is with most often changes with a setting. */
      flips: flag,
      /** ISO3 of the territory that hosts it; null for an actor without one. */
      territory: maybe(text),
      /** Acts of the slice that it has a part in. */
      rows: whole,
      runs: whole,
    },
  },
  complex_slice: {
    grain: "one complex in one slice of time",
    key: ["slice", "id"],
    origin: {
      trace: "complex/traces/complex-slice.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      slice: text,
      /** Kept from slice to slice where at least half of the members stay: c1, c2… */
      id: text,
      /** Its most central members, as “PAK–TTP–AFG”. */
      name: text,
      /** JSON lists of actors: all, core. */
      members: json,
      core: json,
      /** JSON list of ISO3. */
      territories: json,
      /** complex: at least two territories that meet, closed beyond chance, in two layers or more; cluster: any other. And what it lacks. */
      kind: oneOf(complexKinds),
      /** security complex; interdependence in violence, in security practice, in securitising moves; cluster. */
      called: text,
      /** Rows between members by layer: acts of violence, of security practice, coded securitising moves. */
      violence: whole,
      practice: whole,
      moves: whole,
      lacks: maybe(text),
      rows: whole,
      type: oneOf(sliceTypes),
      /** What evidence would tell it. */
      needs: maybe(text),
      /** Mean sign of the ties whose sign is known, −1 to 1, by D; its bounds were all the others enmity, or amity, over all settings. */
      amity: maybe(real),
      low: maybe(real),
      high: maybe(real),
      /** Parts of the interdependence in ties of enmity, of amity, and of no known sign, 0–1. */
      enmity_share: real,
      amity_share: real,
      unknown_share: real,
      /** Concentration of ties: how many members with equal sums of ties would be as concentrated; range over redrawn crises. */
      n_eff: maybe(real),
      n_low: maybe(real),
      n_high: maybe(real),
      /** Poles among its states by their capabilities in a year: those with half of the largest or more; null, and why. */
      poles: maybe(whole),
      polarity: maybe(text),
      polarity_year: maybe(whole),
      polarity_lacks: maybe(text),
      /** Ties that leave it, by all of its ties, 0 closed to 1 open; share of groups by chance as closed. */
      conductance: maybe(real),
      p: maybe(real),
      /** Slices in a row up to this one. */
      age: whole,
      /** first, status quo, internal (sign or polarity), external (members), overlay, new; not compared where the data of the two slices differ; what changed, or why not, in words. */
      change: text,
      changed: maybe(text),
      /** JSON lists of actors with ten acts, or deaths of a conflict, in the slice in which they belong to it. */
      joined: json,
      parted: json,
    },
  },
  subcomplex: {
    grain: "one part of one complex in one slice, where a division beats rewiring",
    key: ["slice", "complex", "part"],
    origin: {
      trace: "complex/traces/subcomplex.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: { slice: text, complex: text, part: whole, members: json, modularity: maybe(real), p: real, rows: whole },
  },
  supercomplex: {
    grain: "two complexes in one slice: how close they are to one",
    key: ["slice", "a", "b"],
    origin: {
      trace: "complex/traces/supercomplex.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: { slice: text, a: text, b: text, tie: real, p: maybe(real), rows: whole },
  },
  insulator: {
    grain: "one state and slice: between complexes, or between rivals of its own",
    key: ["slice", "actor"],
    origin: {
      trace: "complex/traces/insulator.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      slice: text,
      actor: text,
      /** Participation × (1 − attachment), 0–1, of a state with acts with two complexes or more and a member of none; else null for `lacks`. */
      score: maybe(real),
      /** Of its ties with complexes: 1 − Σ share²; the largest part of all its ties that one has. */
      participation: maybe(real),
      attachment: maybe(real),
      /** JSON list of the complexes that it has acts enough with. */
      complexes: json,
      /** Rank among the slice's states with a score, 1 first; whether it is in the first tenth. */
      rank: maybe(whole),
      first_tenth: flag,
      /** A member between enemies of its own complex, bordering both and close to neither: Σ (1 − |a|)(1 − |a|); null where it lies between none. */
      buffer: maybe(real),
      /** JSON list of “a–b”, the enemies that it lies between. */
      between: json,
      lacks: maybe(text),
      rows: whole,
    },
  },
  penetration: {
    grain: "one complex, slice and power from outside the region",
    key: ["slice", "complex", "power"],
    origin: {
      trace: "complex/traces/penetration.trace.sql",
      of: "act",
      adds: { rows: "count(*)" },
    },
    columns: {
      slice: text,
      complex: text,
      power: text,
      /** The power's part of all interdependence of the members, 0–1; range over redrawn crises; by ties of amity and of enmity. */
      share: maybe(real),
      low: maybe(real),
      high: maybe(real),
      amity: maybe(real),
      enmity: maybe(real),
      /** JSON lists of members in amity and in enmity with it: whose side it is on. */
      friends: json,
      foes: json,
      /** Share of the slice's days with its bases or troops on a member's soil, by coded or given facts; null without one. */
      stationed: maybe(real),
      /** Penetration × how far the complex's own ties lie below their median over the slices; null without facts on bases. */
      overlay: maybe(real),
      is_overlay: flag,
      lacks: maybe(text),
      rows: whole,
    },
  },
  triad: {
    grain: "three actors with signed ties among all of them",
    key: ["a", "b", "c"],
    origin: {
      trace: "complex/traces/triad.trace.sql",
      of: "claim",
      adds: { claims: "count(*)" },
    },
    columns: { a: text, b: text, c: text, ab: text, bc: text, ac: text, balanced: flag, claims: whole },
  },
  triad_slice: {
    grain: "three actors and a slice in which all three ties have a sign",
    key: ["slice", "a", "b", "c"],
    origin: {
      trace: "complex/traces/triad-slice.trace.sql",
      of: "dyad_accord",
      adds: {
        rows: "count(*)",
        "case when ab = 'enmity' then 1 else 0 end + case when bc = 'enmity' then 1 else 0 end + case when ac = 'enmity' then 1 else 0 end":
          "sum(case when sign = 'enmity' then 1 else 0 end)",
        balanced: "mod(sum(case when sign = 'enmity' then 1 else 0 end), 2) = 0",
      },
    },
    columns: {
      slice: text,
      a: text,
      b: text,
      c: text,
      /** amity, enmity */
      ab: text,
      bc: text,
      ac: text,
      /** acts, deaths, stated, joined by +: what gives each sign. */
      ab_rests_on: text,
      bc_rests_on: text,
      ac_rests_on: text,
      balanced: flag,
      /** Why, in words: “Two friends of TAL are enemies.” */
      says: text,
      /** balanced, unbalanced, unsigned: what it was in the slice before; null in the first. */
      before: maybe(text),
      /** What the data of the case do not carry about it. */
      lacks: maybe(text),
      rows: whole,
    },
  },
  repair: {
    grain: "one unbalanced triad, slice and tie: turning that one tie would balance it",
    key: ["slice", "a", "b", "c", "turns"],
    origin: {
      trace: "complex/traces/repair.trace.sql",
      of: "triad_slice",
      adds: { rows: "count(*)", 1: "sum(case when balanced then 0 else 1 end)" },
    },
    columns: {
      slice: text,
      a: text,
      b: text,
      c: text,
      /** “PAK–TAL” */
      turns: text,
      was: text,
      becomes: text,
      says: text,
      /** What stands against the turn: acts of the sign that is there, and stated ties. */
      acts_against: whole,
      ties_against: whole,
      rows: whole,
    },
  },
  balance_slice: {
    grain: "one slice: how balanced the signed ties are",
    key: ["slice"],
    origin: {
      trace: "complex/traces/balance-slice.trace.sql",
      of: "dyad_accord",
      adds: { rows: "count(*)", ties: "count(*)", minus: "sum(case when sign = 'enmity' then 1 else 0 end)" },
    },
    columns: {
      slice: text,
      actors: whole,
      ties: whole,
      minus: whole,
      triads: whole,
      balanced: whole,
      /** Share of balanced triads, what chance gives with signs permuted on the ties, and how often chance gives as much. */
      balance: maybe(real),
      chance: maybe(real),
      p: maybe(real),
      /** Fewest ties to turn for two camps; nothing below `bound` is possible; equal where `proved`. */
      frustration: whole,
      bound: whole,
      proved: flag,
      /** 1 − 2 frustration / ties; what chance gives. */
      normalised: maybe(real),
      frustration_chance: maybe(real),
      frustration_p: maybe(real),
      /** Divisions with so few ties against; at least so many where not `counted`. */
      optimal: real,
      counted: flag,
      /** Balance by closed walks of all lengths, 0–1. */
      walk: maybe(real),
      /** Fewest ties against with any number of camps, and how many camps (weak balance); null where the search was cut off. */
      weak: maybe(whole),
      camps: maybe(whole),
      rows: whole,
      /** What was left out or not proved, in words. */
      lacks: maybe(text),
    },
  },
  bloc: {
    grain: "one actor and slice: its camp in an optimal division",
    key: ["slice", "actor"],
    origin: {
      trace: "complex/traces/bloc.trace.sql",
      of: "dyad_accord",
      adds: { rows: "count(*)" },
    },
    columns: {
      slice: text,
      actor: text,
      /** 0 or 1; camps have no names. Another division may be as good: see `optimal` of balance_slice. */
      camp: whole,
      /** Its ties against the division, and all its signed ties. */
      against: whole,
      rows: whole,
      /** Balance of the closed walks from it, 0–1. */
      local: maybe(real),
    },
  },
} as const satisfies Record<string, TableSpec>;
