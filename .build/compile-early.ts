import ts from "typescript";

/** Where a line has grown: columns from `column` on are `by` further to the right. */
export interface Growth {
  readonly line: number;
  readonly column: number;
  readonly by: number;
}

/** The folders and files of whose functions nearly every run calls most. */
const onEveryRun =
  /^src\/(?:arguments|people|policy|criteria|columns|rules|objectives|matching|assignment|digest|programme|match)\b(?!\/formula)|@noble\/hashes/;

/**
 * Built code whose functions for every run are expressions in parentheses, kept in their places. Hosts pass over the body of a declared function when a
 * file is loaded, and read it once more when it is first called; what stands in parentheses they take for something called at once, and compile it at the
 * first reading (V8: "possibly invoked function expressions"). A first run is so much sooner done. Only declarations at the top are touched, under a
 * bundler's comment that names their file; nothing may call them before their place in the file, which importing the file shows.
 */
export function compileEarly(code: string): { readonly code: string; readonly growths: readonly Growth[] } {
  const source = ts.createSourceFile("built.js", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const fileAt = fileComments(code);
  const parts: string[] = [];
  const growths: Growth[] = [];
  let at = 0;
  for (const statement of source.statements) {
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) continue;
    const start = statement.getStart(source);
    const { name, end } = statement;
    const keyword = code.slice(start, name.getStart(source)).trimEnd();
    if (!onEveryRun.test(fileAt(start))) continue;
    const head = `var ${name.text} = (${keyword}`;
    parts.push(code.slice(at, start), head, code.slice(name.end, end), ");");
    at = end;
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    growths.push({ line, column: character + 1, by: head.length - (name.end - start) });
  }
  parts.push(code.slice(at));
  return { code: parts.join(""), growths };
}

/** The file that a bundler's comment names before a position. */
function fileComments(code: string): (position: number) => string {
  const comments = [...code.matchAll(/^\/\/ (\S+\.[jt]s)$/gm)];
  let next = 0;
  let file = "";
  return (position) => {
    while (next < comments.length && comments[next].index < position) file = comments[next++][1];
    return file;
  };
}
