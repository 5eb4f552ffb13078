import { expect, it } from "vitest";
import { isReadByCoder, languageName } from "./languages.js";

it.each(["en", "EN", "en-GB", "en_US", "eng", "English", " english (British)", null])("%s is read for events", (language) => {
  expect(isReadByCoder(language)).toBe(true);
});

it.each(["es", "fr-CD", "enm", "enga", "sw", "Spanish", "ru_RU", "und"])("%s is not", (language) => {
  expect(isReadByCoder(language)).toBe(false);
});

it.each([
  ["es", "Spanish"],
  ["es-CO", "Spanish"],
  ["pt_BR", "Portuguese"],
  ["ln", "Lingala"],
  ["rw", "Kinyarwanda"],
  ["Spanish", "Spanish"],
  ["français", "français"],
])("%s is named %s", (language, name) => {
  expect(languageName(language)).toBe(name);
});
