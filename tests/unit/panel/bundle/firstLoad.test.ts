import { firstLoadChunks, type BuiltChunk } from '../../../../src/panel/bundle/firstLoad';

const chunk = (fileName: string, more: Partial<BuiltChunk> = {}): BuiltChunk => ({
  fileName,
  code: '',
  isEntry: false,
  moduleIds: [],
  imports: [],
  ...more,
});

describe('the first load', () => {
  it('is the entry, home, and what these import without waiting; a later screen and its libraries are not', () => {
    const built = [
      chunk('index.js', { isEntry: true, imports: ['vendor.js'] }),
      chunk('vendor.js'),
      chunk('home.js', {
        moduleIds: ['/x/dashboard/Bar.tsx', '/x/dashboard/Home.tsx'],
        imports: ['value.js', 'vendor.js'],
      }),
      chunk('value.js', { imports: ['index.js'] }),
      chunk('list.js', { moduleIds: ['/x/register/RegisterList.tsx'], imports: ['grid.js'] }),
      chunk('grid.js'),
    ];
    const names = firstLoadChunks(built, ['/dashboard/Home.tsx']).map(({ fileName }) => fileName);
    expect(names.sort()).toEqual(['home.js', 'index.js', 'value.js', 'vendor.js']);
  });
});
