import { z } from "zod";

/** What is read of the answers of Zotero's API (version 3), which its local server shares; what else they hold is left alone. */

const key = z.string().regex(/^[A-Z0-9]{8}$/u);
const tags = z.array(z.looseObject({ tag: z.string() })).default([]);

const workSchema = z.looseObject({
  key,
  data: z.looseObject({
    itemType: z.string(),
    title: z.string().optional(),
    citationKey: z.string().optional(),
    extra: z.string().optional(),
    dateModified: z.string().optional(),
    tags,
  }),
  /** CSL-JSON as the export translator writes it: the text of a list, or an object. */
  csljson: z.unknown(),
});
export type ZoteroWork = z.output<typeof workSchema>;

const attachmentSchema = z.looseObject({
  key,
  data: z.looseObject({
    parentItem: key.optional(),
    linkMode: z.string().optional(),
    filename: z.string().optional(),
    /** Of a linked file, which has no `filename`. */
    path: z.string().optional(),
    contentType: z.string().optional(),
    title: z.string().optional(),
    tags,
  }),
});

const annotationSchema = z.looseObject({
  key,
  data: z.looseObject({
    parentItem: key,
    annotationType: z.string(),
    annotationText: z.string().optional(),
    annotationComment: z.string().optional(),
    annotationColor: z.string().optional(),
    annotationPageLabel: z.string().optional(),
    /** JSON: of a PDF `{"pageIndex": 0, "rects": […]}`, counted from 0. */
    annotationPosition: z.string().optional(),
    dateModified: z.string().optional(),
    tags,
  }),
});
type ZoteroAttachment = z.output<typeof attachmentSchema>;
export type ZoteroAnnotation = z.output<typeof annotationSchema>;

const collectionSchema = z.looseObject({ key, data: z.looseObject({ name: z.string() }) });

/** Lists of answers, in which what cannot be read is left out. */
export const works = (given: unknown) => readable(given, workSchema);
export const attachments = (given: unknown) => readable(given, attachmentSchema);
export const annotations = (given: unknown) => readable(given, annotationSchema);
export const collections = (given: unknown) => readable(given, collectionSchema);

function readable<T extends z.ZodType>(given: unknown, schema: T): z.output<T>[] {
  return (Array.isArray(given) ? given : []).flatMap((each) => {
    const found = schema.safeParse(each);
    return found.success ? [found.data] : [];
  });
}

/** Everything that a case takes of a library. */
export interface ZoteroLibrary {
  readonly works: readonly ZoteroWork[];
  readonly attachments: readonly ZoteroAttachment[];
  readonly annotations: readonly ZoteroAnnotation[];
}
