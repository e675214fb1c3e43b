import { createHash } from 'node:crypto';
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import type { MethodPicture } from '../../../src/shared/work-method';
import { COMPOSITIONS, drawComposition, PICTURE_HEIGHT, PICTURE_WIDTH } from '../showcase-pictures';

/** Pictures of the demo, drawn once; every method has its own file rows of them. */
export class MethodPictures {
  private constructor(
    private readonly client: ClientBase,
    private readonly folder: string,
    private readonly drawn: Array<{
      alternative: string;
      content: Buffer;
      sha256: string;
      first: string | null;
    }>,
  ) {}

  static async draw(client: ClientBase, dataDir: string): Promise<MethodPictures> {
    const folder = path.join(dataDir, 'files');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const drawn = await Promise.all(
      COMPOSITIONS.map(async (composition) => {
        const content = await drawComposition(composition);
        const sha256 = createHash('sha256').update(content).digest('hex');
        return { alternative: composition.alternative, content, sha256, first: null };
      }),
    );
    return new MethodPictures(client, folder, drawn);
  }

  /** A picture of a method (documentId), by its number. */
  async keep(method: string, number: number, caption: string): Promise<MethodPicture> {
    const picture = this.drawn[number % this.drawn.length];
    if (!picture) throw new Error('There are no pictures');
    const { rows } = await this.client.query<{ id: string; path: string }>(
      `insert into registers.file (register, table_name, record_id, name, path, type, bytes, sha256, uploaded_by, uploaded_by_name)
       values ('method-media', 'work_methods', $1, $2, replace(gen_random_uuid()::text, '-', ''), 'image/jpeg', $3, $4, 0, '省级工作人员')
       returning id, path`,
      [method, `示例图片${number + 1}.jpg`, picture.content.length, picture.sha256],
    );
    const [row] = rows;
    if (!row) throw new Error('The file was not noted');
    const token = row.id.replaceAll('-', '');
    await this.client.query(
      'insert into methods.media (token, file, method, width, height) values ($1, $2, $3, $4, $5)',
      [token, row.id, method, PICTURE_WIDTH, PICTURE_HEIGHT],
    );
    const target = path.join(this.folder, row.path);
    if (picture.first === null) await writeFile(target, picture.content, { mode: 0o600 });
    else {
      const source = picture.first;
      await link(source, target).catch(() => copyFile(source, target));
    }
    picture.first ??= target;
    return { token, caption, alternative: picture.alternative, width: PICTURE_WIDTH, height: PICTURE_HEIGHT };
  }
}
