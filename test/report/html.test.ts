import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHtml } from "../../src/report/index";
import { mentee, smallProgramme } from "./samples";

function body(html: string): string {
  return html.slice(html.indexOf("<body>"));
}

/** Elements opened and closed, void ones apart: enough to see that text never becomes markup. */
function tags(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z][a-z0-9]*)/g)].map(([, name]) => name!);
}

describe("toHtml", () => {
  const { programme, matching } = smallProgramme();
  const page = toHtml(programme, matching);
  const pair = { menteeId: "ana", mentorId: "bo" };

  it("stands alone: no script, nothing loaded from anywhere, the language said", () => {
    for (const html of [
      page,
      toHtml(programme, matching, { audience: "mentor" }),
      toHtml(programme, matching, { audience: "mentor", pair }),
    ]) {
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|href=|url\(|@import|\son\w+=|https?:/);
    }
    expect(toHtml(programme, matching, { locale: "fr" })).toContain('<html lang="fr">');
  });

  it("closes every element in order", () => {
    for (const locale of ["en", "fr"] as const) {
      for (const options of [{}, { audience: "mentee" }, { audience: "mentee", pair }] as const) {
        const open: string[] = [];
        for (const tag of tags(toHtml(programme, matching, { locale, ...options }))) {
          if (tag.startsWith("/")) expect(open.pop()).toBe(tag.slice(1));
          else if (tag !== "meta") open.push(tag);
        }
        expect(open).toEqual([]);
      }
    }
  });

  it("is read aloud well: tables have a head with scopes, the first cell of a pair is its head, headings do not skip a level", () => {
    expect(page).not.toMatch(/<table(?! aria-label="[^"])/);
    expect(page).toContain("<caption>Scores run from 0 to 1");
    expect(page).not.toMatch(/<th(?! scope="(col|row|rowgroup)")(?=[ >])/);
    expect(page).toContain('<tr><th scope="rowgroup" rowspan="2"><bdi>Ana Ríos</bdi></th>');
    expect(tags(page).filter((tag) => /^h\d$/.test(tag))[0]).toBe("h1");
    expect(page).not.toMatch(/<h[3-6]/);
  });

  it("shows a score with its breakdown, and what was not answered as such", () => {
    expect(page).toContain('<td class="number main">0.69</td><td class="number">0.88</td><td class="number">not answered</td>');
    expect(body(page)).not.toContain("%");
  });

  it("shows any name as it is, never as markup", () => {
    const shape = tags(page).join();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.constant(`"><script>alert(1)</script>'&amp;`)), (displayName) => {
        const hostile = smallProgramme({
          cohort: { mentees: [mentee({ id: "ana", displayName }), mentee({ id: "di", displayName: "Di" })] },
        });
        const html = toHtml(hostile.programme, hostile.matching);
        expect(tags(html).join()).toBe(shape);
        const escaped = displayName
          .replace(/&/g, "&amp;")
          .replace(/</g, "&lt;")
          .replace(/>/g, "&gt;")
          .replace(/"/g, "&quot;")
          .replace(/'/g, "&#39;");
        expect(html).toContain(`<bdi>${escaped}</bdi>`);
      }),
    );
  });

  it("shows a mentor the facts that the pair shares, and no number, rival, rule, pin or digest", () => {
    const html = body(toHtml(programme, matching, { audience: "mentor", pair }));
    expect(html).toContain("<li>Goal “testing ideas” of the mentee: the mentor can help with it.</li>");
    expect(html).not.toMatch(/0\.\d\d|\bDi\b|\bcy\b|Reporting|asked for|d1g357|points/);
  });

  it("says a criterion that the pair shares is the pair's, not the mentee's", () => {
    const criteria = [{ ...programme.policy.criteria[0]!, type: "availability", id: "availability" }];
    expect(toHtml({ ...programme, policy: { ...programme.policy, criteria } }, matching)).toContain("<td>the pair&#39;s</td>");
  });
});
