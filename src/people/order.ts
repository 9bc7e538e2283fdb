/** Lists longer than this are left to the host's own sort. */
const mostInserted = 16;

/**
 * Sorts a list in place, entries that compare equal in the order they have, and gives it back. Made for the few entries of one person's answer, where the
 * host's own sort takes several times as long.
 */
export function sortShort<Entry>(list: Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  if (list.length > mostInserted) return list.sort(compare);
  for (let k = 1; k < list.length; k++) {
    const entry = list[k];
    let place = k;
    for (; place > 0 && compare(list[place - 1], entry) > 0; place--) list[place] = list[place - 1];
    list[place] = entry;
  }
  return list;
}

/** Sorts in place unless the list is in order already, as exported lists mostly are; gives it back. */
export function sortUnlessSorted<Entry>(list: Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  for (let k = 1; k < list.length; k++) if (compare(list[k - 1], list[k]) > 0) return list.sort(compare);
  return list;
}
