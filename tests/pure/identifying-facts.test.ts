import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IdentifyingKind, identifyingFacts, type ReportedText } from '@/lib/redaction/identifying-facts'

const report: ReportedText = {
  reporterName: 'Anneliese Brück',
  reporterContact: 'anneliese.b@example.org, 0171 234 5678',
  words:
    'After the meeting he put his hand on my shoulder and would not take it away although I asked him twice. ' +
    'My sponsor saw it.',
  when: 'Tuesday 3 November 2026, about half past eight',
  where: "in the car park behind St Mary's hall",
}

const marks = (text: string, of: Partial<ReportedText> = {}) =>
  identifyingFacts(text, { ...report, ...of }).map(({ start, end, kind }) => [kind, text.slice(start, end)])
const found = (text: string, kind: IdentifyingKind, of: Partial<ReportedText> = {}) =>
  marks(text, of).flatMap(([one, words]) => (one === kind ? [words] : []))

describe('a handler who writes a text for the respondent', () => {
  test('sees the reporter’s name, each part of it, however it is written', () => {
    expect(
      found('Anneliese Brück says so; ANNELIESE told us; Ms Bruck and Brücks friend agree.', 'name'),
    ).toEqual(['Anneliese', 'Brück', 'ANNELIESE', 'Bruck', 'Brücks'])
  })

  test('sees the name also where a program, or a person, hid it from a search', () => {
    const hidden = [
      'Anne\u00adliese', // soft hyphen
      'An\u200bne\u200dliese', // invisible characters between the letters
      '\u202eAnneliese\u202c', // direction reversed and restored
      'A\u0301n\u0308neliese', // accents that do not belong to the name
      'Ａｎｎｅｌｉｅｓｅ', // full width
      '𝓐𝓷𝓷𝓮𝓵𝓲𝓮𝓼𝓮', // decorated letters
      'Аnnеliеsе', // Cyrillic А and е
      'Brüc\u2060k',
      'Bru\u0308ck',
    ]
    for (const name of hidden) {
      const text = `It was ${name}, they say.`
      const [mark] = identifyingFacts(text, report).filter((one) => one.kind === 'name')
      expect(mark, name).toBeDefined()
      // the letters as they are in the text, with the characters hidden among them
      const visible = name.replace(/[\u202e\u202c]/g, '')
      expect(text.slice(mark?.start, mark?.end)).toBe(visible)
    }
    expect(found('It was said by Annegret.', 'name')).toEqual([])
  })

  test('sees a hidden first person, day, address and copied phrase, and leaves the text as it is', () => {
    expect(found('It was m\u200be, on Tu\u00adesday.', 'firstPerson')).toEqual(['m\u200be'])
    expect(found('It was m\u200be, on Tu\u00adesday.', 'time')).toEqual(['on Tu\u00adesday'])
    expect(found('Am sá\u200bbado.', 'time')).toEqual(['sá\u200bbado'])
    expect(found('Write to annel\u200biese.b@exam\u200bple.org', 'contact')).toEqual([
      'annel\u200biese.b@exam\u200bple.org',
    ])
    expect(
      found('You put your ha\u200bnd on my shou\u00adlder and would not take it away.', 'literal'),
    ).toEqual(['ha\u200bnd on my shou\u00adlder and would not take it away'])
  })

  test('reads a name in Cyrillic or Greek where the report has it in that script', () => {
    expect(found('Это была Анна.', 'name', { reporterName: 'Анна Орлова' })).toEqual(['Анна'])
    expect(found('Это была Ан\u200bна.', 'name', { reporterName: 'Анна Орлова' })).toEqual(['Ан\u200bна'])
  })

  test('sees initials, and ignores words that only begin alike', () => {
    expect(found('A. B. was there, and so was AB. The annex is old.', 'name')).toEqual(['A. B.', 'AB.'])
  })

  test('sees addresses and numbers, also others than the reporter gave', () => {
    expect(
      found(
        'Write to anneliese.b@example.org or ring 0171 2345678 or +353 (1) 234-5678, @anni_b.',
        'contact',
      ),
    ).toEqual(['anneliese.b@example.org', '0171 2345678', '+353 (1) 234-5678', '@anni_b'])
  })

  test('sees that it is told in the first person', () => {
    expect(found('It is said that you touched me, and I’m afraid we all saw it.', 'firstPerson')).toEqual([
      'me',
      'I’m',
      'we',
    ])
    expect(found('The US office and Italy are not meant.', 'firstPerson')).toEqual([])
    expect(found('Er hat mich angefasst, sagt meine Freundin.', 'firstPerson')).toEqual(['mich', 'meine'])
  })

  test('sees people close to the reporter', () => {
    expect(found('It is said that her sponsor and my wife saw it.', 'relation')).toEqual([
      'her sponsor',
      'my wife',
    ])
  })

  test.each([
    ['On Tuesday evening you stayed behind.', ['On Tuesday evening']],
    ['On 3 November 2026 at 8:30 pm you stayed behind.', ['3 November 2026', 'at 8:30 pm']],
    [
      'November 3rd, or 2026-11-03, or 3.11.2026, or 3/11.',
      ['November 3rd', '2026-11-03', '3.11.2026', '3/11'],
    ],
    ['Yesterday, two weeks ago, last night.', ['Yesterday', 'two weeks ago', 'last night']],
    ['Am Dienstag und le mardi.', ['Dienstag', 'mardi']],
    ['In the autumn of last year.', []],
  ])('sees when it was: %s', (text, expected) => {
    expect(found(text, 'time')).toEqual(expected)
  })

  test('sees the place that the report names', () => {
    expect(found('This was in the car park, near the hall of St Mary’s.', 'place')).toEqual([
      'car park',
      'hall',
      'St Mary’s',
    ])
    expect(found('This was after the meeting, in front of others.', 'place')).toEqual([])
  })

  test('sees a copied sentence, and ignores one with the same meaning', () => {
    expect(found('You put his hand: he put his hand on my shoulder and would not go.', 'literal')).toEqual([
      'he put his hand on my shoulder and would not',
    ])
    expect(found('You laid a hand on somebody and left it there against their wish.', 'literal')).toEqual([])
  })

  test('sees nothing to remove in a text that gives nothing away', () => {
    expect(
      marks(
        'It is said that after a meeting in autumn you touched somebody who takes part, that you were asked to stop, ' +
          'and that you did not.',
      ),
    ).toEqual([])
  })
})

describe('a handler who writes in another language', () => {
  test('sees a name in scripts without spaces', () => {
    expect(found('据说田中花子在场。', 'name', { reporterName: '田中花子' })).toEqual(['田中花子'])
  })

  test('sees a name in Cyrillic, with its endings', () => {
    expect(found('Это видела Марина, и Марину спросили.', 'name', { reporterName: 'Марина' })).toEqual([
      'Марина',
    ])
    expect(found('Об этом сказали Мариной.', 'name', { reporterName: 'Марин' })).toEqual(['Мариной'])
  })

  test('sees what was copied from a report in Arabic or Thai', () => {
    const arabic = 'وضع يده على كتفي بعد الاجتماع ولم يرفعها رغم أنني طلبت ذلك'
    expect(found(`قيل: ${arabic}.`, 'literal', { words: arabic })).toEqual([arabic])
    const thai = 'เขาวางมือบนไหล่ของฉันหลังการประชุมและไม่ยอมเอาออก'
    expect(found(thai, 'literal', { words: thai })).toHaveLength(1)
  })

  test('gets marks in order, without overlaps and all inside the text, whatever is written', () => {
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }))
    fc.assert(
      fc.property(any, any, any, any, any, any, (text, reporterName, reporterContact, words, when, where) => {
        const facts = identifyingFacts(text, { reporterName, reporterContact, words, when, where })
        let until = 0
        for (const { start, end } of facts) {
          expect(start).toBeGreaterThanOrEqual(until)
          expect(end).toBeGreaterThan(start)
          until = end
        }
        expect(until).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('is answered quickly for the longest text there can be', () => {
    const long = 'he put his hand on my shoulder and '.repeat(600)
    const before = performance.now()
    identifyingFacts(long, { ...report, words: long, where: long.slice(0, 500) })
    expect(performance.now() - before).toBeLessThan(3000)
  })
})
