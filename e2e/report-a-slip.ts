import type { Page } from '@playwright/test'

/** What differs between one report and another; what is left out is answered in the simplest way. */
export interface SlipReport {
  words: string
  /** offices to tell, by part of their name */
  tell?: RegExp[]
  meeting?: RegExp
}

/** Answers every question as the person signed in on this page does; ends on the check page. */
export async function answerSlip(page: Page, report: SlipReport): Promise<void> {
  const goOn = async () => {
    const here = page.url()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL((url) => url.href !== here)
  }
  await page.goto('/report/what')
  await page.getByRole('radio', { name: /^A slip/ }).check()
  await goOn()
  await page.getByLabel('Tell it in your own words').fill(report.words)
  await page.getByRole('radio', { name: /Someone to talk it through with/ }).check()
  await goOn()
  if (report.meeting) await page.getByLabel(report.meeting).check()
  await goOn()
  for (const office of report.tell ?? [/Volunteer Advisor/])
    await page.getByRole('checkbox', { name: office }).first().check()
  await goOn()
  await page.getByRole('radio', { name: /Pass it on/ }).check()
  await goOn()
  await page.getByRole('radio', { name: /^Now/ }).check()
  await goOn()
}

/** Reports a slip, question by question. Returns the case name. */
export async function reportSlip(page: Page, report: SlipReport): Promise<string> {
  await answerSlip(page, report)
  await page.getByRole('button', { name: 'Send it' }).click()
  await page.waitForURL(/\/report\/sent\//)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
