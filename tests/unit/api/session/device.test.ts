import { deviceOf } from '../../../../src/api/session/domain/device';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

describe('the device of a sign-in', () => {
  it.each([
    [`${WINDOWS} AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36`, 'Chrome · Windows'],
    [`${WINDOWS} AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143.0`, 'Edge · Windows'],
    [`${WINDOWS} Gecko/20100101 Firefox/140.0`, 'Firefox · Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/143.0 Safari/537.36', 'Chrome · Linux'],
    ['Mozilla/5.0 (Linux; Android 14) Chrome/143.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Safari · iOS'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 'Safari · macOS'],
    ['office-script/1.0 <b>', 'office-script'],
    ['', null],
    [undefined, null],
    ['<script>', null],
  ])('%s is %s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device);
  });
});
