import { z } from "zod";
import { turningSigns } from "../../domain/writing/turning-signs.js";
import { casePaths } from "../files.js";
import { recipeNames, recipes } from "../recipes.js";
import { day, words } from "./schema-words.js";

/** Names of headers that a case may set: none that the program sets itself, and none that says who asks, for whom, or by what way. */
const ownHeaders =
  /^(?!(?:host|cookie2?|authorization|user-agent|accept-encoding|range|if-.+|expect|te|trailer|upgrade|via|date|origin|referer|connection|keep-alive|forwarded|x-forwarded-.+|transfer-.+|content-.+|proxy-.+|sec-.+|access-control-.+|x-http-method.*)$)/iu;
const ownHeadersSays = "the program sets this header itself, or nobody may";

/** Whether each system keeps a file under this very path, and people read it as it is: Windows takes some names for devices, and what stands behind : for another stream. */
function isForEverySystem(path: string): boolean {
  if (path.search(turningSigns) >= 0) return false;
  return !/[\p{Cc}:]|[. ](?:\/|$)|\/(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)/iu.test(path);
}

function isOfTheCase(path: string): boolean {
  const same = path.normalize("NFKC").toLowerCase();
  return Object.values(casePaths).includes(same as (typeof casePaths)[keyof typeof casePaths]);
}

/** sources/remote.yaml: documents and data that lie elsewhere, and that `amity fetch` brings. */
export const remoteSchema = z.strictObject({
  remote: z.array(
    z
      .strictObject({
        file: z
          .string()
          .regex(/^(sources|events)(\/[^./\\][^/\\]*)+$/u, "a file is brought into sources/ or events/, under no hidden name")
          .describe("where it lies in the case once it is here: sources/… or events/…"),
        recipe: z
          .enum(recipeNames)
          .optional()
          .describe(
            "the protocol of its service: UCDP GED yearly and monthly, UCDP API, GDELT 2.0, ACLED; with it, at is needed for another service only",
          ),
        at: z
          .string()
          .regex(/^https?:\/\/[^\s{}/?#]+(?:[/?#]\S*)?$/u, "an address is written https://…, with its host in plain letters")
          .optional()
          .describe(
            "its address, or with a recipe that of the service; {NAME} is taken from the environment variable NAME, and never written down",
          ),
        table: z
          .string()
          .regex(
            /^(?:[a-z_][a-z0-9_]*\.){0,2}[a-z_][a-z0-9_]*$/u,
            "a table is written name, schema.name or catalog.schema.name, in small letters",
          )
          .optional()
          .describe(
            "a table in a lake, of which the part that the case needs is brought as events/….parquet from the Trino that a person names",
          ),
        query: z
          .record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/u, "what is asked is named in letters, digits and _"), words)
          .optional()
          .describe("what a recipe asks for: UCDP API Country, StartDate, EndDate; ACLED country, since; GDELT since, countries"),
        token: z
          .string()
          .regex(/^[A-Z][A-Z0-9_]*$/u, "it is the name of an environment variable, in capitals")
          .optional()
          .describe("the environment variable with the token that the service of a recipe asks for; its value is never written down"),
        headers: z
          .record(
            z
              .string()
              .regex(/^[A-Za-z][A-Za-z0-9-]*$/u, "a header is letters, digits and hyphens")
              .regex(ownHeaders, ownHeadersSays),
            words,
          )
          .optional()
          .describe("what its server asks to be told; {NAME} is taken from the environment variable NAME"),
        bytes: z.number().int().nonnegative().optional().describe("its size"),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/u, "a SHA-256 is 64 digits from 0 to 9 and a to f")
          .optional()
          .describe("SHA-256 of its bytes; written down when it is first fetched"),
        dataset: words.optional().describe("the dataset that it is a release of"),
        version: words.optional().describe("its version or release; of GDELT and ACLED, the day up to which it goes"),
        retrieved: day.optional().describe("the day on which these bytes were there"),
        licence: words.describe("its licence, as its makers write it"),
        terms: words.optional().describe("what somebody accepts who fetches it; nothing is fetched until somebody does"),
        note: words.optional(),
      })
      .superRefine((each, context) => {
        const fault = (key: string, message: string) => context.addIssue({ code: "custom", path: [key], message });
        if (!isForEverySystem(each.file))
          fault(
            "file",
            "not every system can hold a file of this name, or shows it as it is; leave out : and signs that are not seen, and do not end on a dot",
          );
        if (isOfTheCase(each.file)) fault("file", "people write this file; it is not brought from elsewhere");
        if (each.table !== undefined) {
          for (const key of ["at", "recipe", "query", "token", "headers"] as const)
            if (each[key] !== undefined) fault(key, "a table is asked of the server that a person names; remove it");
          if (!/^events\/.*\.parquet$/u.test(each.file)) fault("file", "what comes of a table is Parquet; call it events/NAME.parquet");
          return;
        }
        const recipe = each.recipe === undefined ? undefined : recipes[each.recipe];
        if (!recipe) {
          if (each.at === undefined) fault("at", "an entry has an address, a recipe that knows it, or a table of a lake");
          for (const key of ["query", "token"] as const) if (each[key] !== undefined) fault(key, "it belongs to a recipe; write which");
          return;
        }
        if (each.version === undefined) fault("version", "a recipe brings one version; write which");
        if (recipe.hasToken && each.token === undefined)
          fault("token", "name the environment variable that holds the token of its service");
        if (!recipe.hasToken && each.token !== undefined) fault("token", "this service asks for none; remove it");
      }),
  ),
});
