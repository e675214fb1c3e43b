import type { Page } from 'playwright-core';
import { PASSWORD, type Account } from './office';

/** Signs in at the panel's own form and waits for the home screen. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await page.goto('/panel/');
  await page.getByLabel('邮箱').fill(`${account}@demo.invalid`);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('input[name=password]').press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}
