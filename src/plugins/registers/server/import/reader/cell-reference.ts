const A = 65;
const Z = 90;

/** Column of a reference such as `AB12`, counted from 0; null where it does not start with a capital letter. */
export function findColumn(reference: string): number | null {
  let column = 0;
  for (let index = 0; index < 3; index += 1) {
    const code = reference.charCodeAt(index);
    // Behind the end the code is NaN, which is no letter either.
    if (!(code >= A && code <= Z)) break;
    column = column * 26 + code - A + 1;
  }
  return column === 0 ? null : column - 1;
}
