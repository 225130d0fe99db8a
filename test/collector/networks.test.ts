import { describe, expect, test } from 'vitest';
import { networkOf, readNetworks } from '../../demo/collector/networks.js';

describe('the network of an address', () => {
  test.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:23ff::1', '20010db8000123/56'],
    ['2001:db8:1:2300:ffff:ffff:ffff:ffff', '20010db8000123/56'],
    ['2001:DB8:1:2400::', '20010db8000124/56'],
    ['fe80::1%eth0', 'fe800000000000/56'],
    ['::1', '00000000000000/56'],
    ['1:2:3:4:5:6:7:8', '00010002000300/56'],
    ['unknown', 'unknown'],
    ['', 'unknown'],
    ['192.0.2.77:4711', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a list of networks', () => {
  const list = readNetworks('10.0.0.0/8, 192.0.2.7\n2001:db8::/32 ::1');

  test.each([
    ['10.255.0.1', true],
    ['::ffff:10.1.2.3', true],
    ['11.0.0.1', false],
    ['192.0.2.7', true],
    ['192.0.2.8', false],
    ['2001:db8:ffff::1', true],
    ['2001:db9::1', false],
    ['::1', true],
    ['localhost', false],
    ['', false],
  ])('has %s: %s', (address, expected) => {
    expect(list.has(address)).toBe(expected);
  });

  test('that is empty has nobody', () => {
    expect(readNetworks('').has('127.0.0.1')).toBe(false);
  });

  test.each(['10.0.0.0/33', '10.0.0/8', '::/129', 'a', '10.0.0.0/8/8', '10.0.0.0/', '1.2.3.4/-1'])(
    'refuses %s',
    (text) => {
      expect(() => readNetworks(text)).toThrow('a list of networks');
    },
  );
});
