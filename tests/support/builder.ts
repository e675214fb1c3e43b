import type { Browser, Page } from 'playwright-core';
import request from 'supertest';

const ADMIN = { firstname: 'IT', email: 'it@demo.invalid', password: 'Admin-password-1' };

/** Strapi's Content-Type Builder in Chinese, as the IT administrator works with it. */
export interface Builder {
  page: Page;
  /** Opens the dialog of a new text field on the content type in view, fills it in and closes it. */
  addText: (name: string, describe: (dialog: Dialog) => Promise<void>) => Promise<void>;
  /** The dialog of a new content type, up to its fields. */
  addType: (name: string, describe: (dialog: Dialog) => Promise<void>) => Promise<void>;
  /** Writes the schemas; the server starts again. */
  save: () => Promise<void>;
}

/** The inputs that the registers plugin adds to the Builder's advanced settings. */
export interface Dialog {
  fill: (option: string, value: string) => Promise<void>;
  tick: (label: string) => Promise<void>;
  choose: (label: string, value: string) => Promise<void>;
  write: (label: string, value: string) => Promise<void>;
}

/** Registers the first administrator, signs in and opens a content type in the Builder. */
export async function openBuilder(browser: Browser, url: string, uid: string): Promise<Builder> {
  await request(url).post('/admin/register-admin').send(ADMIN).expect(200);
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, baseURL: url });
  const page = await context.newPage();
  await page.addInitScript("localStorage.setItem('strapi-admin-language', 'zh-Hans')");
  await page.goto('/admin/auth/login');
  await page.locator('input[name=email]').fill(ADMIN.email);
  await page.locator('input[name=password]').fill(ADMIN.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(({ pathname }) => !pathname.includes('/auth/'));
  await page.goto(`/admin/plugins/content-type-builder/content-types/${uid}`);
  const modal = page.getByRole('dialog');
  const advanced = (): Promise<void> => modal.getByRole('tab', { name: '高级设置' }).click();
  const dialog: Dialog = {
    fill: (option, value) => modal.locator(`[name="pluginOptions.registers.${option}"]`).fill(value),
    tick: (label) => modal.getByRole('checkbox', { name: label }).click(),
    choose: async (label, value) => {
      await modal.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: value }).click();
    },
    write: (label, value) => modal.getByLabel(label).fill(value),
  };
  return {
    page,
    addText: async (name, describe) => {
      await page.getByRole('button', { name: '新增字段' }).last().click();
      await modal.getByRole('button', { name: /^文本/ }).click();
      await modal.locator('input[name=name]').fill(name);
      await advanced();
      await describe(dialog);
      await modal.getByRole('button', { name: '完成' }).click();
      await modal.waitFor({ state: 'detached' });
    },
    addType: async (name, describe) => {
      await page.getByRole('button', { name: /创建新的集合类型|Create new collection type/ }).click();
      await modal.locator('input[name=displayName]').fill(name);
      await advanced();
      await describe(dialog);
      await modal.getByRole('button', { name: '继续' }).click();
      await modal.waitFor({ state: 'detached' });
    },
    save: () => page.getByRole('button', { name: '保存', exact: true }).click(),
  };
}
