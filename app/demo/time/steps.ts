const HOUR = 3_600_000

export const steps = [
  { name: 'hour', unit: 'hours', count: 1, ms: HOUR },
  { name: 'sixHours', unit: 'hours', count: 6, ms: 6 * HOUR },
  { name: 'day', unit: 'days', count: 1, ms: 24 * HOUR },
  { name: 'threeDays', unit: 'days', count: 3, ms: 72 * HOUR },
  { name: 'week', unit: 'days', count: 7, ms: 168 * HOUR },
  { name: 'month', unit: 'days', count: 30, ms: 720 * HOUR },
] as const
