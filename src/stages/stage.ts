export * from "../flow/stage.js";
