import { readdirSync, readFileSync } from 'node:fs'

/**
 * Words that docs/glossary.md replaced, each with what to write instead. The one list of them: comments are held against
 * it today, screen texts when they are rewritten.
 */
export const replaced: Record<string, RegExp> = {
  'name the role; "someone" for a person who is unknown': /\b(somebody|whoever|whomever|whom)\b/i,
  'no one, or say who does not': /\bnobody\b/i,
  affected: /\btouch(ed|es)\b/i,
  'conflict of interest': /\bties?\b/i,
  'accept a case': /\bfirst look\b/i,
  'proposed plan': /\bon the table\b/i,
  'transfer, escalate': /\bhand(s|ed|ing)?[- ](on|over|up)\b/i,
  'second approver': /\bsecond persons?\b/i,
  'temporary measure': /\binterim\b|\bfor the time being\b/i,
  'internal note': /\bdesk words\b/i,
  'recovery phrase': /\b(the|your|their) eight words\b|\breceipt words\b/i,
  'identity custodian, directory administrator': /\bkeepers?\b/i,
  timeline: /\b(story|stories)\b/i,
  'a thing, not a place it lies in': /\bwords? l(ies?|ay)\b/i,
  'entry point, commit': /\b(the|one|two|three) doors?\b|\bthe gate\b/i,
  'a deadline is due': /\balarms?\b|\b(rings?|rang)\b/i,
}

export interface CommentLine {
  /** 1 is the first line of the file */
  line: number
  text: string
}

/** The lines of a file that are comment, as a reader sees them. `--` begins one in SQL, `//` anywhere else. */
export function commentLines(path: string, source: string): CommentLine[] {
  const line = path.endsWith('.sql') ? '--.*' : '\\/\\/.*'
  // what stands in quotes is no comment; a quote in JSX text or in a pattern reaches to the end of its line at most
  const quoted = `'(?:\\\\.|[^'\\\\\\n])*'?|"(?:\\\\.|[^"\\\\\\n])*"?|\`(?:\\\\.|[^\`\\\\])*\``
  const tokens = new RegExp(`(\\/\\*[\\s\\S]*?\\*\\/|${line})|${quoted}`, 'g')
  return [...source.matchAll(tokens)].flatMap(({ 1: comment, index }) => {
    if (comment === undefined) return []
    const first = source.slice(0, index).split('\n').length
    return comment.split('\n').map((text, i) => ({ line: first + i, text }))
  })
}

/** Every comment line below a folder that has a replaced word: `path:line (what to write): the line`. */
export function replacedWordsIn(folder: string): string[] {
  return filesOf(folder).flatMap((path) =>
    commentLines(path, readFileSync(path, 'utf8')).flatMap(({ line, text }) =>
      Object.entries(replaced).flatMap(([instead, word]) =>
        word.test(text) ? [`${path}:${line} (${instead}): ${text.trim()}`] : [],
      ),
    ),
  )
}

/** Every source file below a folder; a file stands for itself. */
export function filesOf(folder: string): string[] {
  if (/\.\w+$/.test(folder)) return [folder]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|cjs|css|sql|prisma)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
}
