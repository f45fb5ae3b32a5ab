/** «6–10», or one number where both ends are the same. */
export const rangeOf = ({ min, max }: { min: number; max: number }): string =>
  min === max ? String(min) : `${String(min)}–${String(max)}`;
