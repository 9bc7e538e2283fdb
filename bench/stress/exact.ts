const bits = new DataView(new ArrayBuffer(8));

/** Finite doubles as exact integers in one common unit, 2^-shift. */
export function exactly(values: readonly number[]): { readonly integers: readonly bigint[]; readonly shift: bigint } {
  const parts = values.map(dissect);
  const least = parts.reduce((lowest, { exponent }) => Math.min(lowest, exponent), 0);
  return {
    integers: parts.map(({ mantissa, exponent }) => mantissa << BigInt(exponent - least)),
    shift: BigInt(-least),
  };
}

/** value = mantissa * 2^exponent. Whole numbers keep exponent 0, so that they stay in their own unit. */
function dissect(value: number): { mantissa: bigint; exponent: number } {
  if (Number.isInteger(value)) return { mantissa: BigInt(value), exponent: 0 };
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: value < 0 ? -mantissa : mantissa, exponent: Math.max(biased, 1) - 1075 };
}
