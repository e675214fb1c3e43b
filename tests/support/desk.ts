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

/** Goes to a screen by the navigation; its group is unfolded first where it isn't. */
export async function goTo(page: Page, screen: string): Promise<void> {
  const named = { name: screen, exact: true, includeHidden: true };
  const navigation = page.getByRole('navigation', { name: '主导航' });
  const link = navigation.getByRole('link', named);
  await link.waitFor({ state: 'attached' });
  if (!(await link.isVisible()))
    await navigation
      .locator('section', { has: page.getByRole('link', named) })
      .getByRole('button')
      .click();
  await link.click();
}
