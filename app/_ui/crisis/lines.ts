/**
 * Well-known public help lines, by country. Numbers change: every page that shows one says so, and lists the
 * emergency number first. Names are the lines' own and are not translated.
 */

export const countries = [
  'AU',
  'CA',
  'DE',
  'DK',
  'ES',
  'FR',
  'GB',
  'IE',
  'IN',
  'NL',
  'NO',
  'NZ',
  'PT',
  'SE',
  'US',
  'ZA',
] as const
export type Country = (typeof countries)[number]

export interface CrisisLine {
  name: string
  /** digits and spaces only, so that a `tel:` link can be made of it */
  number: string
  /**
   * who it helps: anyone in despair, anyone with a question about substances, or health advice that is not an
   * emergency
   */
  about: 'despair' | 'substance' | 'health'
}

export interface CountryHelp {
  /** ambulance */
  emergency: string
  lines: readonly CrisisLine[]
}

export const helpByCountry: Record<Country, CountryHelp> = {
  AU: {
    emergency: '000',
    lines: [
      { name: 'Lifeline', number: '13 11 14', about: 'despair' },
      { name: 'National Alcohol and Other Drug Hotline', number: '1800 250 015', about: 'substance' },
    ],
  },
  CA: {
    emergency: '911',
    lines: [
      { name: '9-8-8 Suicide Crisis Helpline', number: '988', about: 'despair' },
      { name: '811 Health Line', number: '811', about: 'health' },
    ],
  },
  DE: {
    emergency: '112',
    lines: [
      { name: 'TelefonSeelsorge', number: '0800 111 0 111', about: 'despair' },
      { name: 'Sucht & Drogen Hotline', number: '01806 313031', about: 'substance' },
      { name: 'Ärztlicher Bereitschaftsdienst', number: '116 117', about: 'health' },
    ],
  },
  DK: {
    emergency: '112',
    lines: [{ name: 'Livslinien', number: '70 201 201', about: 'despair' }],
  },
  ES: {
    emergency: '112',
    lines: [{ name: 'Línea 024', number: '024', about: 'despair' }],
  },
  FR: {
    emergency: '15',
    lines: [
      { name: '3114, numéro national de prévention du suicide', number: '3114', about: 'despair' },
      { name: 'Drogues Info Service', number: '0800 23 13 13', about: 'substance' },
      { name: 'Alcool Info Service', number: '0980 980 930', about: 'substance' },
    ],
  },
  GB: {
    emergency: '999',
    lines: [
      { name: 'Samaritans', number: '116 123', about: 'despair' },
      { name: 'FRANK', number: '0300 123 6600', about: 'substance' },
      { name: 'Drinkline', number: '0300 123 1110', about: 'substance' },
      { name: 'NHS 111', number: '111', about: 'health' },
    ],
  },
  IE: {
    emergency: '112',
    lines: [
      { name: 'Samaritans', number: '116 123', about: 'despair' },
      { name: 'HSE Drugs and Alcohol Helpline', number: '1800 459 459', about: 'substance' },
    ],
  },
  IN: {
    emergency: '112',
    lines: [{ name: 'Tele-MANAS', number: '14416', about: 'despair' }],
  },
  NL: {
    emergency: '112',
    lines: [{ name: '113 Zelfmoordpreventie', number: '113', about: 'despair' }],
  },
  NO: {
    emergency: '113',
    lines: [
      { name: 'Mental Helse', number: '116 123', about: 'despair' },
      { name: 'RUStelefonen', number: '08588', about: 'substance' },
      { name: 'Legevakt', number: '116 117', about: 'health' },
    ],
  },
  NZ: {
    emergency: '111',
    lines: [
      { name: '1737, need to talk?', number: '1737', about: 'despair' },
      { name: 'Alcohol Drug Helpline', number: '0800 787 797', about: 'substance' },
      { name: 'Healthline', number: '0800 611 116', about: 'health' },
    ],
  },
  PT: {
    emergency: '112',
    lines: [{ name: 'SNS 24', number: '808 24 24 24', about: 'health' }],
  },
  SE: {
    emergency: '112',
    lines: [
      { name: 'Självmordslinjen', number: '90101', about: 'despair' },
      { name: 'Alkohollinjen', number: '020 84 44 48', about: 'substance' },
      { name: '1177 Vårdguiden', number: '1177', about: 'health' },
    ],
  },
  US: {
    emergency: '911',
    lines: [
      { name: '988 Suicide & Crisis Lifeline', number: '988', about: 'despair' },
      { name: 'SAMHSA National Helpline', number: '1 800 662 4357', about: 'substance' },
    ],
  },
  ZA: {
    emergency: '112',
    lines: [
      { name: 'SADAG Suicide Crisis Helpline', number: '0800 567 567', about: 'despair' },
      { name: 'SADAG Substance Abuse Line', number: '0800 12 13 14', about: 'substance' },
    ],
  },
}
