import fc from "fast-check";

/**
 * In CI every property is tried with the same examples, so that a red run means a change and not luck; elsewhere with new
 * ones each time, which is how odd cases are found. `AMITY_SEED` sets the seed by hand.
 */
const given = process.env["AMITY_SEED"] ?? (process.env["CI"] ? "20210815" : undefined);
if (given) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(given) });
