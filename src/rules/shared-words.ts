import type { RowSieve } from "./rule";

/**
 * The fast form of "the two have a word in common" and of its opposite: the columns of each word are listed once, and a row reads only the lists of its
 * own words. null is not answered; an empty list is an answer that shares nothing.
 */
export function sieveOfSharedWords(
  ofMentees: readonly (readonly string[] | null)[],
  ofMentors: readonly (readonly string[] | null)[],
  refuse: "sharing" | "strangers",
  refuseUnknown: boolean,
): RowSieve {
  const columnsOfWord = new Map<string, number[]>();
  const answered = new Uint8Array(ofMentors.length);
  for (const [column, words] of ofMentors.entries()) {
    if (words === null) continue;
    answered[column] = 1;
    for (const word of words) {
      const columns = columnsOfWord.get(word);
      if (columns === undefined) columnsOfWord.set(word, [column]);
      else columns.push(column);
    }
  }
  const listsOfRow = ofMentees.map((words) => words?.map((word) => columnsOfWord.get(word) ?? []) ?? null);
  const refusedIfSharing = refuse === "sharing" ? 1 : 0;
  const shares = new Uint8Array(ofMentors.length);
  return (mentee, refused) => {
    const lists = listsOfRow[mentee];
    if (lists === null) {
      if (refuseUnknown) refused.fill(1);
      return;
    }
    for (const columns of lists) {
      for (let k = 0; k < columns.length; k++) shares[columns[k]] = 1;
    }
    for (let column = 0; column < shares.length; column++) {
      if (answered[column] === 0 ? refuseUnknown : shares[column] === refusedIfSharing) refused[column] = 1;
    }
    shares.fill(0);
  };
}
