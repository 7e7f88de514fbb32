import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const [day = '', night = ''] = css.split('@media (prefers-color-scheme: dark)')

/** The colours of one half of the style sheet, by name. */
const tokens = (part: string) =>
  Object.fromEntries(
    [...part.matchAll(/--([a-z-]+): #([0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex ?? '']),
  )

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Text colour -> backgrounds it is put on. */
const text: Record<string, string[]> = {
  ink: ['paper', 'surface', 'sunk', 'accent-soft'],
  'ink-soft': ['paper', 'surface', 'sunk', 'accent-soft'],
  'accent-ink': ['paper', 'surface', 'sunk', 'accent-soft'],
  'on-accent': ['accent', 'accent-strong'],
  paper: ['ink', 'accent-strong'],
  'warm-ink': ['warm', 'surface'],
  'alarm-ink': ['alarm', 'paper', 'surface', 'sunk', 'accent-soft'],
}
/** Lines that carry meaning (edges of fields, the focus outline, the line of a case's stages) -> their background. */
const lines: Record<string, string[]> = {
  'line-strong': ['paper', 'surface', 'accent-soft'],
  accent: ['paper', 'surface', 'accent-soft'],
  focus: ['paper', 'surface', 'sunk', 'accent-soft', 'warm', 'alarm'],
  'alarm-line': ['paper', 'surface'],
}
const pairs = (of: Record<string, string[]>) =>
  Object.entries(of).flatMap(([front, backs]) => backs.map((back) => [front, back] as const))

for (const [name, part] of Object.entries({ 'in daylight': day, 'at night': night })) {
  const colour = tokens(part)
  describe(name, () => {
    it.each(pairs(text))('someone with weak eyes can read %s on %s', (front, back) => {
      expect(contrast(colour[front] ?? '', colour[back] ?? '')).toBeGreaterThanOrEqual(4.5)
    })
    it.each(pairs(lines))('someone with weak eyes can make out %s on %s', (front, back) => {
      expect(contrast(colour[front] ?? '', colour[back] ?? '')).toBeGreaterThanOrEqual(3)
    })
  })
}
