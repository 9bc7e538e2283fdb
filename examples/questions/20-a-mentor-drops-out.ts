/** A mentor drops out: who gets another one, who is told, and does anybody else have to move? */
import { match, prepare, rematch } from "../../src/index";
import { toldSentences } from "../../src/report/index";
import { orvalis } from "./orvalis";

const { cohort, policy } = orvalis();
const programme = prepare(cohort, policy);
const previous = match(programme);

// Nothing is prepared or scored anew: the programme is the one of before.
const { told, locked, matching } = rematch(programme, previous, { left: [{ mentorId: "E0259" }], maxChanges: 1 });
console.log(`${previous.pairs.length} pairs before, ${locked.length} of them kept, ${matching.pairs.length} now.`);
for (const person of told) console.log(`To ${person.side} ${person.id}: ${toldSentences(person, "en").join(" ")}`);

/*
55 pairs before, 50 of them kept, 55 now.
To mentee E1136: The pair with E0259 ends, because E0259 no longer takes part. New partner: E0125, whose earlier pair has ended.
To mentee E1306: The pair with E0259 ends, because E0259 no longer takes part. New partner: E0235, who keeps earlier pairs as well.
To mentee E1334: The pair with E0259 ends, because E0259 no longer takes part. New partner: E0190, who keeps earlier pairs as well.
To mentee E1429: The pair with E0125 is given up, because the programme as a whole is better that way. New partner: E0235, who keeps earlier pairs as well.
To mentor E0125: The pair with E1429 is given up, because the programme as a whole is better that way. New partner: E1136, whose earlier pair has ended.
To mentor E0190: New partner: E1334, whose earlier pair has ended.
To mentor E0235: New partner: E1306, whose earlier pair has ended. New partner: E1429, whose earlier pair has ended.
*/
