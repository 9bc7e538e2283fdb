/**
 * The importance of all that is wanted; 0 when nothing is. With `answered` for the other side, the product of a pair's two numbers is what is wanted, and
 * 0 where there is nothing to go by.
 */
export function totalImportance(wanted: readonly { readonly importance: number }[] | null): number {
  let total = 0;
  if (wanted !== null) for (let k = 0; k < wanted.length; k++) total += wanted[k].importance;
  return total;
}

/** 1 for an answer, be it "none"; 0 for no answer. */
export function answered(offered: readonly unknown[] | null): number {
  return offered === null ? 0 : 1;
}
