import {
  moveColumn,
  placeColumn,
  shownColumns,
  toggleColumn,
} from '../../../../../src/panel/register/chooser/columnChoice';

const all = ['name', 'code', 'type', 'city', 'note'];

describe('the columns of a list', () => {
  it.each([
    ['as the schema draws them without a choice', null, ['name', 'code', 'type']],
    ['as chosen, in that order', ['name', 'city', 'code'], ['name', 'city', 'code']],
    ['with the naming one first, wherever the choice puts it', ['city', 'name'], ['name', 'city']],
    ['with the naming one, even if the choice forgot it', ['city'], ['name', 'city']],
    ['without those that no longer exist', ['name', 'gone', 'city'], ['name', 'city']],
    ['each once', ['name', 'city', 'city'], ['name', 'city']],
  ])('are shown %s', (_what, choice, shown) => {
    expect(shownColumns(all, ['name', 'code', 'type'], choice)).toEqual(shown);
  });

  it.each([
    ['shows a hidden one behind the others', 'city', ['name', 'code', 'type', 'city']],
    ['hides a shown one', 'code', ['name', 'type']],
    ['leaves the naming one', 'name', ['name', 'code', 'type']],
  ])('a tick %s', (_what, key, shown) => {
    expect(toggleColumn(['name', 'code', 'type'], key)).toEqual(shown);
  });

  it.each([
    ['type', -1, ['name', 'type', 'code', 'city']],
    ['code', 1, ['name', 'type', 'code', 'city']],
    ['code', -1, ['name', 'code', 'type', 'city']],
    ['city', 1, ['name', 'code', 'type', 'city']],
    ['name', 1, ['name', 'code', 'type', 'city']],
    ['gone', 1, ['name', 'code', 'type', 'city']],
  ])('moving %s by %i', (key, by, shown) => {
    expect(moveColumn(['name', 'code', 'type', 'city'], key, by)).toEqual(shown);
  });

  it('are dropped at any place but the first', () => {
    expect(placeColumn(['name', 'code', 'type', 'city'], 'city', 0)).toEqual([
      'name',
      'city',
      'code',
      'type',
    ]);
    expect(placeColumn(['name', 'code', 'type', 'city'], 'code', 9)).toEqual([
      'name',
      'type',
      'city',
      'code',
    ]);
  });
});
