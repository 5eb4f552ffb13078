import { z } from "zod";
import { cameoOf } from "../../domain/cameo/cameo.js";
import { linkKinds } from "../../domain/claim.js";
import { marks } from "../../domain/hypothesis.js";
import { standings } from "../../domain/provenance.js";
import { sourceKinds } from "../../domain/source.js";
import { grains } from "../../domain/tables/import.js";
import { commitmentStatus, figureShapes, noiseSizes, peaceRoles, recognitionActs } from "../../domain/vocabulary.js";
import { actorKinds } from "../../domain/world/actor-kinds.js";
import { casePaths } from "../files.js";
import { remoteSchema } from "./schema-remote.js";
import { scenariosSchema } from "./schema-scenarios.js";
import { chance, day, grade, id, severity, when, words } from "./schema-words.js";

/**
 * The case folder, version 1: what each YAML file may hold. `schema/*.json` is made from this (`npm run schema`),
 * so that editors complete the files; docs/case-format.md explains them.
 */
const caseVersion = 1;

/** What is read for events unless a case says otherwise: all but notes and datasets. */
const readKinds: (typeof sourceKinds)[number][] = ["news", "journal", "policy", "report", "government", "think tank", "document"];

/** How the columns of a CSV, TSV or Parquet file that Amity does not know become rows. */
const mapping = z.strictObject({
  file: words.describe("path from the case folder; * matches within a folder"),
  dataset: words.optional().describe("name of the dataset, for citing"),
  version: words.optional(),
  licence: words.optional(),
  citation: words.optional().describe("how its makers want it cited"),
  grade: grade.optional().describe("reliability of its counts, A to F; without one its rows add nothing to a claim"),
  bloc: words.optional().describe("whom its makers answer to"),
  as: z.enum(["event", "tally"]).default("event").describe("event: happenings or sums of deaths; tally: published totals of any measure"),
  grain: z.enum(grains).optional(),
  columns: z.record(z.string(), z.string()).optional().describe("our column: theirs, or =constant"),
});

const caseSchema = z.strictObject({
  version: z.literal(caseVersion),
  name: words,
  question: words.describe("the question that the case asks"),
  region: z
    .array(z.string().regex(/^[A-Z]{3}$/, "a country is three capital letters, ISO 3166"))
    .describe("countries that count; where none is named, the whole world does"),
  period: z.strictObject({ from: day, to: day }),
  turning_points: z.array(z.strictObject({ id, name: words, day })).default([]),
  /** The series under the header of every page, and those whose change at the turning points is measured. */
  series: z
    .array(
      z.strictObject({
        id,
        says: words.describe("what is counted, with its unit"),
        sql: words.describe("columns month (a date) and value; one row a month"),
        windows: z
          .array(z.number().int().positive())
          .default([12, 24, 36])
          .describe("months before and after each turning point, the month of it left out"),
        variances: z
          .enum(noiseSizes)
          .default("equal")
          .describe(
            "whether the month of a break is told by noise of one size throughout, or of its own size in each stretch between breaks",
          ),
        control: id.optional().describe("another series that the turning point should not have touched"),
        spells: z
          .array(z.strictObject({ id, says: words, days: z.array(z.strictObject({ from: day, to: day })).min(1) }))
          .default([])
          .describe("times with a regime of their own, as cease-fires: the share of each month in them is a column of the model"),
      }),
    )
    .default([]),
  /** What the machine reads for events: who did what to whom. What it finds are proposals until a person accepts them. */
  coder: z
    .strictObject({
      kinds: z
        .array(z.enum(sourceKinds))
        .default(readKinds)
        .describe("kinds of sources whose English texts are read; none with an empty list"),
      least: z
        .number()
        .min(0)
        .max(1)
        .default(0)
        .describe("how sure an event must be to be proposed: its chance to be right in actor, target, kind and status at once"),
      learnt: z
        .record(words, z.number())
        .default({})
        .describe("how far people's decisions in this case move what makes an event sure; amity code --learn writes it"),
    })
    .default({ kinds: readKinds, least: 0, learnt: {} }),
  /** One count held against several baselines, side by side. */
  baselines: z
    .array(
      z.strictObject({
        id,
        says: words.describe("what is counted, of whom, and by whom"),
        sql: words.describe(
          "columns says and value, exposure if periods differ; the first row is asked about, the others are its baselines",
        ),
        dispersion: z
          .array(z.number().positive())
          .default([4, 8])
          .describe("how many times as much as Poisson counts they may vary; each gives an interval"),
        because: words.optional(),
      }),
    )
    .default([]),
  /** Whether violence in one place or of one kind sets off more in another. */
  spillover: z
    .strictObject({
      places: z
        .array(
          z.strictObject({
            id,
            says: words,
            sql: words.describe("columns place, period (a date) and value; one row for each place and period, zeros too"),
            year: z.number().int().min(2).default(12).describe("periods of a year: 12 months, 52 weeks"),
            borders: z
              .array(z.tuple([words, words]))
              .min(1)
              .describe("pairs of places that touch"),
          }),
        )
        .default([]),
      days: z
        .array(z.strictObject({ id, says: words, sql: words.describe("columns kind, day and value; days without a row count as zero") }))
        .default([]),
    })
    .default({ places: [], days: [] }),
  engine: z.enum(["duckdb"]).default("duckdb"),
  /** In which spans dyads and complexes are compared, and over which settings a membership must hold. */
  complexes: z
    .strictObject({
      slices: z
        .enum(["year", "quarter", "month"])
        .optional()
        .describe("year where the period has three years or more, else quarter; slices before and after each turning point come with it"),
      lambda: z.array(z.number().positive()).min(1).default([500, 1000, 2000]).describe("km over which ties fall to 37 per cent"),
      resolution: z.array(z.number().positive()).min(1).default([0.5, 1, 2]).describe("γ of Leiden: more gives smaller complexes"),
      half_life: z
        .array(z.number().min(30, "a half-life is at least 30 days, since months are compared"))
        .min(1)
        .default([30, 90, 365])
        .describe("days after which an act counts half: complexes try each; the score of a dyad fades by the middle one"),
      proposed: z.boolean().default(false).describe("count events that the machine read and nobody accepted yet"),
      parties: z
        .array(id)
        .default([])
        .describe("parties of the peace process, toward whom others mediate, press or arm; everybody where none is named"),
    })
    .default({ lambda: [500, 1000, 2000], resolution: [0.5, 1, 2], half_life: [30, 90, 365], proposed: false, parties: [] }),
  events: z.array(mapping).default([]),
  disjoint: z
    .array(z.array(words).min(2))
    .default([])
    .describe("datasets that count different things, so that what they count may be added; no other sum crosses datasets"),
  retractions: words
    .regex(/^sources\//u, "the list stands in sources/, as sources/retractions.csv")
    .optional()
    .describe(
      "a list of retractions with Retraction Watch's columns, as sources/retractions.csv: works of the case that it names are told",
    ),
  checks: z.record(z.string(), severity).default({}).describe("code of a check: error, warning, note or off"),
  wording: z
    .strictObject({ certain: z.array(words), likely: z.array(words) })
    .optional()
    .describe("words of certainty for claim/wording, instead of the usual list; * at the end for any ending"),
  coding: z
    .strictObject({
      blind: z.boolean().default(false).describe("others' codings of a source stay hidden until one is done with it"),
      agreement: z
        .strictObject({
          least: z
            .number()
            .gt(-1)
            .lte(1)
            .optional()
            .describe("Krippendorff's α that a code must reach before findings may rest on it; 0.667 where it is not said"),
          unit: z.enum(["paragraph", "sentence"]).default("paragraph"),
          coders: z.array(words).min(2).optional().describe("whose codings are compared; else all people's"),
        })
        .optional(),
    })
    .optional(),
  assistant: z
    .strictObject({
      endpoint: z
        .string()
        .regex(/^https?:\/\/[^\s/]+(\/\S*)?$/u, "an address is written http://127.0.0.1:11434/v1")
        .describe("an OpenAI-compatible address, as http://127.0.0.1:11434/v1; nothing is sent anywhere without it"),
      model: words,
      remote: z.boolean().default(false).describe("true allows an address that is not this machine"),
      key: words.optional().describe("name of the environment variable that holds the key of the endpoint"),
      prompt: words.default("prompts/code.md").describe("file of the case with the words of the question"),
      seconds: z.number().int().positive().max(3600).default(120).describe("how long one answer may take"),
    })
    .optional()
    .describe("a language model that proposes codings; a person accepts them, or not"),
  limits: z.strictObject({ rounding: z.number().positive().default(0.5) }).default({ rounding: 0.5 }),
  report: z
    .strictObject({
      title: words.optional(),
      subtitle: words.optional(),
      authors: z.array(words).default([]),
      style: z
        .string()
        .regex(/^styles\/[^/\\]+\.csl$/u, "a style is a .csl file in the folder styles/, as styles/chicago.csl")
        .optional()
        .describe("how works are cited and listed, in the Citation Style Language; APA 7 without one"),
    })
    .default({ authors: [] }),
});

const actorsSchema = z.strictObject({
  actors: z.array(
    z.strictObject({
      id,
      name: words,
      short: words.optional(),
      kind: z.enum(actorKinds),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/, "a country is three capital letters, ISO 3166")
        .optional(),
      bloc: words.optional().describe("the authority it answers to; origins of one bloc count less"),
      grade: grade.optional().describe("reliability of its word, A to F; the worse of this and of the source's grade counts"),
      outside: z.boolean().default(false).describe("an outside power, not of the region"),
      aliases: z.array(z.union([words, z.strictObject({ name: words, since: day.optional(), until: day.optional() })])).default([]),
      roles: z.array(z.strictObject({ role: words, of: words.optional(), since: day.optional(), until: day.optional() })).default([]),
      traits: z.record(z.string(), z.union([words, z.array(words)])).default({}),
      ties: z
        .array(
          z.strictObject({
            to: id.describe("the other actor; a tie is mutual"),
            sign: z.enum(["amity", "enmity", "neutral"]),
            since: day.optional(),
            until: day.optional(),
            claims: z.array(id).default([]).describe("claims of claims.yaml that it rests on"),
            because: words,
          }),
        )
        .default([])
        .describe("standing ties with their days; they go before what undated claims say of the pair"),
      interests: z
        .array(
          z.strictObject({
            about: z.array(id).min(1).describe("actors: its word on claims about one of them counts half"),
            because: words,
          }),
        )
        .default([]),
      note: words.optional(),
    }),
  ),
  nobody: z
    .array(words)
    .default([])
    .describe("names in event data that are no actors, * for any letters: their rows count, and no pair, lane or tie is made with them"),
});

export const codebookSchema = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        words: z
          .array(words)
          .min(1)
          .describe("types of events and acts of statements and ties, as they are written there; * at the end for any ending"),
        cameo: z
          .string()
          .refine((code) => cameoOf(code) !== undefined, 'CAMEO has no such code; write it as in the codebook, in quotes: "057"')
          .describe("code of CAMEO, in quotes: it says how friendly the act is, and whether it is a deed or a word"),
        role: z
          .enum(peaceRoles)
          .optional()
          .describe(
            "what it does to a peace process, where the code does not say so; stationing: it keeps bases or troops on the other's soil",
          ),
        recognition: z
          .enum(recognitionActs)
          .optional()
          .describe("what it does to the other's standing (its government, border, right to be), where the code does not say so"),
      }),
    )
    .default([])
    .describe("codes of acts that data and statements name in words alone"),
  categories: z.array(
    z.strictObject({
      id,
      parent: id.optional(),
      name: words,
      definition: words,
      include: words.optional(),
      exclude: words.optional(),
      example: words.optional(),
      examples: z
        .array(
          z.union([
            words,
            z.strictObject({
              quote: words.describe("words of a source, or made up"),
              source: id.optional(),
              not: z.boolean().optional().describe("an example of what does not belong here"),
              because: words.optional(),
            }),
          ]),
        )
        .optional(),
      slot: words.optional().describe("the place of a theory it fills, as rsct/military or constructivism/trust"),
      colour: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, "a colour is written #3D4FA3")
        .optional(),
      key: z
        .string()
        .regex(/^[\p{L}\p{N}]{1,3}$/u, "a key is one to three letters or digits")
        .optional()
        .describe("typed to code with it"),
      was: z.array(id).optional().describe("ids that it bore before, and of categories merged into it: codings under them are its own"),
      terms: z.array(words.max(200)).default([]).describe("words and phrases that propose it; * at the end for any ending"),
    }),
  ),
});

const sourceFields = {
  id: id.optional(),
  kind: z.enum(sourceKinds).optional(),
  title: words.optional(),
  authors: z.array(words).optional(),
  publisher: words.optional(),
  bloc: words.optional(),
  date: when.optional(),
  language: words.optional(),
  url: words.optional(),
  grade: grade.optional().describe("reliability, A to F"),
  grade_reason: words.optional(),
  grades: z
    .array(z.strictObject({ grade, since: day.describe("the day from which this grade counts"), because: words }))
    .optional()
    .describe("the history of its grade; the latest counts, and stands before grade"),
  reference: id.optional().describe("its entry in the bibliography; of a note, that of the work it is about"),
  through: id.optional().describe("a source through which alone its words are known: they are that one's origin, and never count for more"),
  covers: when.optional().describe("the time that it speaks of, where that is not its date: undated ties hold in no other"),
  attributes: z.record(z.string(), words).optional().describe("what else is known of it, by name: codes are compared across them"),
  proposed: z.array(words).optional().describe("keys that the program filled; take a name out once you have looked at its value"),
  note: words.optional(),
};
/** sources/sources.yaml: what is known of documents that cannot say it themselves. */
const sourcesSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      file: words,
      ...sourceFields,
      records: z
        .array(z.strictObject({ ...sourceFields, id }))
        .optional()
        .describe("what is known of documents in a file of JSON lines, by the id that each has there; it goes before what is said of all"),
    }),
  ),
});
/** The front matter of a Markdown source. */
export const frontMatterSchema = z.strictObject(sourceFields);

const evidence = z.strictObject({
  stance: z.enum(["asserts", "denies", "silent"]).default("asserts"),
  by: words.optional().describe("who speaks there: an actor's id or a name"),
  origin: id.optional().describe("who was in a position to say so; else the speaker, else the source"),
  source: id.optional(),
  quote: words.optional().describe("words of the source, exactly"),
  place: z
    .strictObject({
      start: z.number().int().nonnegative().describe("where they begin in its text, in code points"),
      end: z.number().int().positive().describe("where they end, exclusive"),
      words: z
        .string()
        .regex(/^[0-9a-f]{16}$/u, "it is the first 16 digits of a SHA-256")
        .describe("the first 16 digits of the SHA-256 of the words there, so that nobody mistakes others for them"),
    })
    .optional()
    .describe("where the words stand, for a source whose words may not be written here; they are shown wherever it is at hand"),
  reference: id
    .optional()
    .describe("an entry of the bibliography; without a document in the case nobody read it, and it counts for nothing"),
  through: id.optional().describe("the source that tells it: what is known only through another is that one's origin"),
  page: z.union([words, z.number()]).optional(),
  rows: words.optional().describe("a select that returns the rows"),
  grade: grade.optional(),
  bloc: words.optional(),
  interested: z.boolean().optional().describe("gains from being believed; else as interests of actors.yaml say"),
  day: when.optional(),
  note: words.optional(),
});

const claimsSchema = z.strictObject({
  claims: z.array(
    z.strictObject({
      id,
      says: words.describe("the claim in your words"),
      speaker: words.optional(),
      kind: z.enum(["factual", "analytic", "attributed", "denial", "quantity"]),
      actors: z.array(id).default([]),
      date: when.optional(),
      tie: z.strictObject({ actor: id, act: words, target: id, sign: z.enum(["amity", "enmity", "none"]).default("none") }).optional(),
      evidence: z.array(evidence).default([]),
      standing: z.enum(standings).optional(),
      note: words.optional(),
    }),
  ),
});

/** judgements/figures.yaml: named queries that make the numbers and the drawings of report.md. */
const figuresSchema = z.strictObject({
  figures: z.array(
    z.strictObject({
      id,
      says: words.describe("what it is, with unit and period"),
      sql: words,
      show: z.enum(figureShapes).default("number"),
      unit: words.optional(),
      /** How a number is printed. */
      digits: z.number().int().min(0).max(6).optional(),
      subtitle: words.optional(),
      standing: z.enum(standings).default("coded"),
      note: words.optional(),
    }),
  ),
});

const commitmentsSchema = z.strictObject({
  commitments: z.array(
    z.strictObject({
      id,
      says: words,
      by: words,
      to: words.optional(),
      agreement: words.optional(),
      made: day.optional(),
      due: day.optional(),
      moved: day.optional().describe("the new deadline, where it was moved"),
      moves: z
        .array(z.strictObject({ to: day, on: day.optional(), by: words.optional(), because: words.optional() }))
        .default([])
        .describe("each new deadline, when it was set and by whom; the last goes before moved"),
      status: z.enum(commitmentStatus).default("open"),
      ended: day.optional().describe("the day it was kept or broken"),
      evidence: z
        .array(evidence.extend({ shows: z.enum(["promised", "kept", "broken", "moved"]).optional().describe("what this piece shows") }))
        .default([]),
      note: words.optional(),
    }),
  ),
});

/** judgements/links.yaml: what people decided about who has what from whom; it goes before what the program finds. */
const linksSchema = z.strictObject({
  links: z.array(
    z.strictObject({
      later: id.describe("a source, a reference, or who speaks: the one that has it from the other"),
      earlier: id,
      as: z.enum(linkKinds).describe("copy, citation or reliance make one origin of the two; apart keeps them two"),
      claim: id.optional().describe("for one claim only"),
      by: words.describe("who decided"),
      date: day.describe("when"),
      because: words,
    }),
  ),
});

/** judgements/hypotheses.yaml: competing explanations, and how each piece of evidence stands to each of them. */
const hypothesesSchema = z.strictObject({
  hypotheses: z.array(
    z.strictObject({
      id,
      says: words.describe("the explanation in your words"),
      claim: id.optional().describe("the claim of claims.yaml that states it"),
      prior: chance.optional().describe("how likely before any evidence; all of them add up to 1"),
      parts: z
        .array(z.strictObject({ says: words, prior: chance }))
        .default([])
        .describe("ways in which it could hold, judged apart: they should add up to its prior"),
      note: words.optional(),
    }),
  ),
  evidence: z
    .array(
      z.strictObject({
        id,
        claim: id.optional().describe("a claim of claims.yaml"),
        figure: id.optional().describe("or a figure of figures.yaml"),
        says: words.describe("what is observed"),
        marks: z.record(id, z.enum(marks)).describe("hypothesis: CC, C, N, I or II"),
        weight: z
          .number()
          .min(0)
          .max(10)
          .optional()
          .describe("how much the row counts against an explanation, by credibility and relevance; 1 where missing"),
        likelihoods: z.record(id, chance).optional().describe("hypothesis: chance of seeing this if it holds, above 0 and below 1"),
        group: id.optional().describe("rows of one name rest on one chain of sources and count once together"),
        because: words.optional(),
        by: words.describe("who judged"),
        date: day.describe("when"),
      }),
    )
    .default([]),
  expected_evidence: z
    .array(
      z.strictObject({
        id,
        says: words.describe("what would be observed"),
        look: words.optional().describe("where it could be found"),
        likelihoods: z.record(id, chance).describe("hypothesis: chance of finding it if it holds"),
      }),
    )
    .default([])
    .describe("evidence that the case lacks, and what it would decide"),
  readings: z
    .array(
      z.strictObject({
        by: words.describe("who read the evidence again"),
        date: day.describe("when"),
        note: words.optional().describe("what this reader saw and did not see"),
        evidence: z.array(
          z.strictObject({
            id: id.describe("a row of evidence"),
            marks: z.record(id, z.enum(marks)).describe("hypothesis: CC, C, N, I or II"),
            because: words.optional(),
          }),
        ),
      }),
    )
    .default([])
    .describe("marks that other readers gave to the same rows; they are compared with those above and change no place"),
});

/** judgements/queries.yaml: questions put to the codings that are kept with the case. */
const queriesSchema = z.strictObject({
  queries: z.array(
    z.strictObject({
      id,
      says: words.describe("the question in your words"),
      show: z.enum(["matrix", "together", "where"]).describe("codes across an attribute; codes with codes; places by a condition"),
      codes: z.array(id).optional().describe("which codes; else all"),
      by: words.optional().describe("matrix: kind, bloc, grade, language, publisher, year, month, coder, or an attribute of sources.yaml"),
      count: z.enum(["codings", "sources"]).optional(),
      within: z.enum(["overlap", "sentence", "paragraph", "source", "near"]).optional(),
      near: z.number().int().positive().optional().describe("code points between two codings that are near each other"),
      where: words.optional().describe("where: military and (threat or trust) and not identity"),
      coders: z.array(words).optional().describe("whose codings; else all people's that are accepted"),
    }),
  ),
});

/** Every YAML file of a case: where it lies, what it may hold, whether it must be there. */
export const caseFiles = {
  case: { path: casePaths.case, schema: caseSchema, required: true },
  actors: { path: casePaths.actors, schema: actorsSchema, required: false },
  codebook: { path: casePaths.codebook, schema: codebookSchema, required: false },
  sources: { path: casePaths.sources, schema: sourcesSchema, required: false },
  remote: { path: casePaths.remote, schema: remoteSchema, required: false },
  claims: { path: casePaths.claims, schema: claimsSchema, required: false },
  figures: { path: casePaths.figures, schema: figuresSchema, required: false },
  commitments: { path: casePaths.commitments, schema: commitmentsSchema, required: false },
  links: { path: casePaths.links, schema: linksSchema, required: false },
  hypotheses: { path: casePaths.hypotheses, schema: hypothesesSchema, required: false },
  queries: { path: casePaths.queries, schema: queriesSchema, required: false },
  scenarios: { path: casePaths.scenarios, schema: scenariosSchema, required: false },
} as const;
export type CaseFileName = keyof typeof caseFiles;
export type CaseFileOf<N extends CaseFileName> = z.output<(typeof caseFiles)[N]["schema"]>;
