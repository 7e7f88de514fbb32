import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MaskKnown, maskAdvice } from '@/lib/redaction/mask-advice'

const known: MaskKnown = {
  people: [
    { name: 'Maria da Silva', as: 'a facilitator' },
    { name: 'Jörg Brandt', as: 'a volunteer' },
    { name: 'Will May', as: 'a facilitator' },
    { name: 'Bo Li', as: 'a facilitator' },
    { name: '김민수', as: 'a facilitator' },
    { name: 'Анна Петрова', as: 'a facilitator' },
    { name: 'Facilitator, Lake', as: 'a facilitator' },
  ],
  meetings: ['Wednesday Quayside', 'Online for women', 'Harbour Evening Meeting'],
  regions: ['Harbour', 'Northland', 'Cork'],
}
const masked = (text: string): string => maskAdvice(text, known).text

describe('a handler who asks a colleague outside the case', () => {
  test.each([
    [
      'Maria da Silva says it; MARIA was upset, and so was Ms Silva.',
      'A facilitator says it; a facilitator was upset, and so was Ms a facilitator.',
    ],
    [
      'I spoke with Joerg? No: Jorg, as Brandt is called.',
      'I spoke with Joerg? No: a volunteer, as a volunteer is called.',
    ],
    ['Marias friend and Maria’s sponsor', 'A facilitator friend and a facilitator’s sponsor'],
    ['Bo Li was there', 'A facilitator was there'],
    ['어제 김민수가 왔다', '어제 a facilitator가 왔다'],
    ['Анна и Анну, Петровой', 'A facilitator и a facilitator, a facilitator'],
    ['Will said he will, May did not in May', 'A facilitator said he will, a facilitator did not in May'],
  ])('names no one of the directory: %s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test.each([
    ['Jörg Br\u00adandt', 'A volunteer'],
    ['in Har\u200bbour', 'in the region'],
    ['in Co\u200d\u00adrk', 'in the region'],
    ['\u202ein Cork\u202c', 'in the region'],
    ['in Ｃｏｒｋ', 'in the region'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['김민수\u200cخ', 'a facilitatorخ'],
  ])('hides no name behind invisible characters: %j', (text, expected) => {
    expect(masked(text)).toBe(expected)
    expect(masked(expected)).toBe(expected)
  })

  test.each([
    ['The Quayside meeting in Harbour', 'A meeting in the region'],
    ['It was at Wednesday Quayside in Northland.', 'It was at a meeting in the region.'],
    ['At the Harbour Evening Meeting, and at harbour evening meeting.', 'At a meeting, and at a meeting.'],
    ['Online for women is where it was.', 'A meeting is where it was.'],
    ['She found a safe harbour with us.', 'She found a safe harbour with us.'],
    ['a facilitator of a meeting, online, for women', 'a facilitator of a meeting, online, for women'],
  ])('names no place: %s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test.each([
    ['on 12 March 2026', 'on March 2026'],
    ['March 12th, at 8 pm', 'March, at some time'],
    ['2026-03-12 and 12.3.2026', 'March 2026 and March 2026'],
    ['12/03/2026 or 3/4', '2026 or one day'],
    ['last Tuesday evening, yesterday, two days ago', 'one day, recently, recently'],
    ['in March 2026, the whole of last year', 'in March 2026, the whole of last year'],
    ['support is there 24/7', 'support is there 24/7'],
  ])('gives no date more exact than the month: %s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test('reads naturally: a sentence begins with a capital', () => {
    expect(masked('Maria knew. On Tuesday she left! “Yesterday,” says Jörg.')).toBe(
      'A facilitator knew. One day she left! “Recently,” says a volunteer.',
    )
  })

  test('gives no way to reach anyone', () => {
    expect(
      masked('Mail maria@example.org, ring +353 1 234 5678, see https://example.org/maria or @maria_s.'),
    ).toBe('Mail [address left out], ring [number left out], see [link left out] or [address left out].')
  })

  test('calls each participant by one letter', () => {
    expect(masked('The participant Keira and a newcomer called Sean met. Keira told Sean.')).toBe(
      'The Participant A and a newcomer called Participant B met. Participant A told Participant B.',
    )
    expect(masked('Participant A knows a newcomer called Sean.')).toBe(
      'Participant A knows a newcomer called Participant B.',
    )
  })

  test('is told what was changed', () => {
    expect(maskAdvice('Maria rang on Tuesday, Maria wrote.', known).changes).toEqual([
      { was: 'Maria', becomes: 'a facilitator', kind: 'name' },
      { was: 'on Tuesday', becomes: 'one day', kind: 'date' },
    ])
  })

  test('keeps a text that identifies no one as it is', () => {
    const text =
      'A facilitator has had a glass of wine before a meeting, twice this spring. They have asked for help themselves. ' +
      'Would you agree on a pause, or is a lighter load enough? What did you do in a case like this?'
    expect(maskAdvice(text, known)).toEqual({ text, changes: [] })
  })
})

describe('the previewed text', () => {
  const piece = fc.constantFrom(
    ...'Maria,da,Silva,Jörg,BRANDT,Will,will,May,in May,May 2026,3 May,3 May 2026,Bo Li,김민수,Анну,Quayside,the Quayside,Harbour'.split(
      ',',
    ),
    ...'Participant A,participant Keira,Keira,called Monday,12.3.2026,12/3,2026-03-12,8 pm,at 20:15,yesterday,Tuesday,on the 3rd'.split(
      ',',
    ),
    ...'a facilitator,the region,one day,ago,two,days,[address left out],m@x.org,+353 1 234 5678,www.x.org,@maria,the,our,a,.,–,1,2'.split(
      ',',
    ),
  )
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((all) => all.join(' ')),
    fc.array(piece, { maxLength: 10 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )

  test('is exactly what is sent: masked again, it does not change', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = masked(text)
        expect(maskAdvice(once, known)).toEqual({ text: once, changes: [] })
      }),
      { numRuns: 300 },
    )
  })

  test('is sent also where a volunteer’s name is the letter that begins a sentence', () => {
    const people = [{ name: 'A', as: 'a volunteer' as const }]
    expect(
      maskAdvice('A question about Maria.', { ...known, people: [...known.people, ...people] }).text,
    ).toBe('A question about a facilitator.')
  })

  test('holds no part of a name, whatever is around it', () => {
    fc.assert(
      fc.property(texts, (before) => {
        expect(masked(`${before} Maria da Silva ${before}`)).not.toMatch(
          /(?<![\p{L}@])(?:maria|silva)(?!\p{L})/iu,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('comes quickly with thousands of names and the longest text', () => {
    const many: MaskKnown = {
      ...known,
      people: Array.from({ length: 3000 }, (_, i) => ({
        name: `First${i} Last${i}`,
        as: 'a facilitator' as const,
      })),
    }
    const before = performance.now()
    maskAdvice('First12 met Last2999 on Tuesday at 8 pm and rang 0171 2345678. '.repeat(300), many)
    expect(performance.now() - before).toBeLessThan(3000)
  })
})
