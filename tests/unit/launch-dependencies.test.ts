import { describe, expect, test } from '@jest/globals';
import { fitsPlatform, npmFailure, staleReason } from '../../server/launch/dependencies.mjs';

const express = { version: '5.3.0', integrity: 'sha512-a' };
const jest = { version: '30.5.2', integrity: 'sha512-b' };
const forMac = { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['darwin'], cpu: ['arm64'] };

describe('whether the installed dependencies are those of the lock file', () => {
  const locked = {
    '': {},
    'node_modules/express': express,
    'node_modules/jest': jest,
    'node_modules/mac': forMac,
  };

  test('the same versions are up to date, though a build for another platform is absent', () => {
    expect(
      staleReason(locked, { 'node_modules/express': express, 'node_modules/jest': jest }),
    ).toBeUndefined();
  });

  test('without npm’s own record nothing counts as installed: an installation was broken off', () => {
    expect(staleReason(locked, undefined)).toBe('not installed');
  });

  test('a missing package and one of another version are both out of date', () => {
    const older = { version: '5.2.0', integrity: 'sha512-z' };
    expect(staleReason(locked, { 'node_modules/express': older })).toBe('2 out of date');
  });

  test('in production, packages for development may be absent, but not of another version', () => {
    const dev = { ...jest, dev: true };
    const all = { 'node_modules/express': express, 'node_modules/jest': dev };
    expect(staleReason(all, { 'node_modules/express': express }, { production: true })).toBeUndefined();
    expect(staleReason(all, { 'node_modules/express': express })).toBe('1 out of date');
    const other = { 'node_modules/express': express, 'node_modules/jest': { ...dev, version: '29.0.0' } };
    expect(staleReason(all, other, { production: true })).toBe('1 out of date');
  });

  test('the same version with another content is out of date', () => {
    const other = { ...jest, integrity: 'sha512-other' };
    const installed = { 'node_modules/express': express, 'node_modules/jest': other };
    expect(staleReason(locked, installed)).toBe('1 out of date');
  });
});

test.each([
  [{}, true],
  [{ os: ['linux'], cpu: ['x64'] }, true],
  [{ os: ['darwin'] }, false],
  [{ os: ['linux'], cpu: ['arm64'] }, false],
  [{ os: ['!win32'] }, true],
  [{ os: ['!linux'] }, false],
])('a package for %j is installed on Linux x64: %s', (entry, fits) => {
  expect(fitsPlatform(entry, { platform: 'linux', arch: 'x64' })).toBe(fits);
});

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'offline'],
  ['npm error code ECONNREFUSED', 'offline'],
  ['npm error code ENOSPC', 'disk-full'],
  ['tar: write error: No space left on device', 'disk-full'],
  ['npm error code EACCES', 'no-permission'],
  ['npm error code EUSAGE\nnpm error `npm ci` can only install packages when', 'lock-mismatch'],
  ['npm error code ELIFECYCLE', 'npm-failed'],
])('what npm says, %j, is shown as %s', (output, code) => {
  expect(npmFailure(output, 'npm-ci.log').code).toBe(code);
});
