import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The dialog behind `g`. */
export const gotoDialog = (page: Page) => page.getByRole('dialog', { name: 'Go to a slide' })

/** Goes to a slide by the dialog behind `g`. */
export async function goTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press('g')
  await gotoDialog(page).getByRole('combobox').fill(text)
  await page.keyboard.press('Enter')
  await expect(gotoDialog(page)).toHaveCount(0)
}
