export * from "../flow/run.js";
