/** The engine's version, in every result; a test holds it against package.json. */
export const version = "0.1.0";
