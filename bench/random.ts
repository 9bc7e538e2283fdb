/** Seeded random numbers in 32-bit integer arithmetic, the same on every machine. */
export interface Random {
  /** A number in [0, 1), a multiple of 2^-32. */
  readonly unit: () => number;
  /** A whole number from 0 to limit - 1. */
  readonly below: (limit: number) => number;
}

const TWO_TO_32 = 4294967296;

/** sfc32 (Doty-Humphrey, PractRand), its four words filled by splitmix32; the first 16 numbers are thrown away. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const nextWord = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let a = nextWord();
  let b = nextWord();
  let c = nextWord();
  let counter = nextWord();
  const draw = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let k = 0; k < 16; k++) draw();
  const unit = () => draw() / TWO_TO_32;
  return { unit, below: (limit) => Math.floor(unit() * limit) };
}
