/** Numbered points that one form offers; empty rows are left out. */
export const POINT_ROWS = 8
export const pointField = (row: number) => `point${row}`
