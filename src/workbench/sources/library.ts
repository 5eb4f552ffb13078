import { attachmentsIn, libraryFiles } from "../../case/inventory/library-files.js";
import { joinLibrary, libraryOf } from "../../case/trust/trust.js";
import { isZoteros, NotJoined, namedLibrary } from "../../fetch/zotero/join.js";
import { ZoteroError } from "../../fetch/zotero/local-api.js";
import { forgetLooks, lookedAt } from "../../fetch/zotero/looked.js";
import { takeOver } from "../../fetch/zotero/take-over.js";
import type { LibraryPage } from "../../pages/library.js";
import type { LibraryBench } from "../../servers/api/library.js";

/** The library of a case as this machine has it. The folder is followed, so that what came of it is built. */
export function libraryBench(folder: string): LibraryBench {
  const page = () => libraryPage(folder);
  const look = async () => {
    await takeOver(folder);
    return page();
  };
  return {
    page,
    look,
    join: async (asked) => {
      try {
        const library = await namedLibrary(folder, asked);
        if (!library) return { kind: "refused", says: "Name Zotero itself, or a file that it keeps up to date." };
        if (library.storage !== null && !isZoteros(library.storage))
          return {
            kind: "refused",
            says: `${library.storage} is not Zotero's own folder: beside its storage lies zotero.sqlite. Of another, documents are read by amity zotero --storage.`,
          };
        joinLibrary(folder, library);
        forgetLooks(folder);
        return { kind: "joined", library: await look() };
      } catch (cause) {
        if (cause instanceof NotJoined || cause instanceof ZoteroError) return { kind: "refused", says: cause.message };
        throw cause;
      }
    },
    part: () => {
      joinLibrary(folder, null);
      forgetLooks(folder);
      return page();
    },
  };
}

function libraryPage(folder: string): LibraryPage {
  const library = libraryOf(folder);
  const { read, isSilent } = lookedAt(folder);
  const documents = attachmentsIn(folder).length;
  return {
    joined: library && {
      file: "file" in library.from ? library.from.file : null,
      api: "api" in library.from ? library.from.api : null,
      collection: "api" in library.from ? library.from.collection : null,
      storage: library.storage,
    },
    read:
      library && read
        ? {
            when: read.when,
            works: read.taken.works,
            documents: read.taken.documents,
            highlights: read.taken.highlights,
            told: read.taken.told,
            isRefused: read.taken.refused,
          }
        : null,
    isSilent: library !== null && isSilent,
    documents,
    away: documents - libraryFiles(folder).length,
  };
}
