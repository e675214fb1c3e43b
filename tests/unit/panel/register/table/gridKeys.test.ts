import { gridCommand, type PressedKey } from '../../../../../src/panel/register/table/gridKeys';

const size = { rows: 5, columns: 4 };
const at = { row: 2, column: 1 };
const press = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const move = (row: number, column: number) => ({ do: 'move', to: { row, column } });

describe('the keys of a list', () => {
  it.each([
    ['ArrowDown', move(3, 1)],
    ['j', move(3, 1)],
    ['ArrowUp', move(1, 1)],
    ['k', move(1, 1)],
    ['ArrowRight', move(2, 2)],
    ['ArrowLeft', move(2, 0)],
    ['Home', move(0, 1)],
    ['End', move(4, 1)],
    ['PageDown', { do: 'page', by: 1 }],
    ['PageUp', { do: 'page', by: -1 }],
    ['Enter', { do: 'open' }],
    [' ', { do: 'select' }],
    ['x', { do: 'select' }],
    ['F2', { do: 'edit' }],
    ['Escape', { do: 'clear' }],
    ['Tab', null],
    ['a', null],
  ])('%s', (key, command) => {
    expect(gridCommand(press(key), at, size)).toEqual(command);
  });

  it.each([
    [{ row: 0, column: 0 }, 'ArrowUp', move(0, 0)],
    [{ row: 0, column: 0 }, 'ArrowLeft', move(0, 0)],
    [{ row: 4, column: 3 }, 'ArrowDown', move(4, 3)],
    [{ row: 4, column: 3 }, 'ArrowRight', move(4, 3)],
  ])('stop at the edge: %j %s', (place, key, command) => {
    expect(gridCommand(press(key), place, size)).toEqual(command);
  });

  it('extend the selection with Shift, up and down only', () => {
    expect(gridCommand(press('ArrowDown', { shiftKey: true }), at, size)).toEqual({
      do: 'extend',
      to: { row: 3, column: 1 },
    });
    expect(gridCommand(press('ArrowRight', { shiftKey: true }), at, size)).toEqual(move(2, 2));
  });

  it('select the page with Ctrl A, and leave other keys of the browser alone', () => {
    expect(gridCommand(press('a', { ctrlKey: true }), at, size)).toEqual({ do: 'selectPage' });
    expect(gridCommand(press('End', { ctrlKey: true }), at, size)).toEqual(move(4, 3));
    expect(gridCommand(press('x', { ctrlKey: true }), at, size)).toBeNull();
    expect(gridCommand(press('ArrowLeft', { altKey: true }), at, size)).toBeNull();
  });
});
