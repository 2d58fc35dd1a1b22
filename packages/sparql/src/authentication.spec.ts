import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { authorizerFor, digest, parseChallenges } from './authentication.js';

const url = new URL('http://www.example.org/dir/index.html');
const mufasa = { user: 'Mufasa', password: 'Circle of Life' };

describe('parseChallenges', () => {
  it('reads several challenges in one header, quoted or not', () => {
    const header =
      'Negotiate abc==, Basic realm="a, \\"b\\"", charset=UTF-8, DIGEST realm=x,nonce = "n,m" , qop="auth,auth-int"';
    const found = parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);
    expect(found.slice(1)).toEqual([
      ['basic', { realm: 'a, "b"', charset: 'UTF-8' }],
      ['digest', { realm: 'x', nonce: 'n,m', qop: 'auth,auth-int' }],
    ]);
  });

  it('takes any header without hanging', () => {
    for (const header of ['', ',,,', '"', 'Digest realm="', '=', 'é'])
      expect(parseChallenges(header)).toBeInstanceOf(Array);
  });
});

describe('digest', () => {
  // RFC 7616, section 3.9.1.
  const challenge = new Map([
    ['realm', 'http-auth@example.org'],
    ['qop', 'auth, auth-int'],
    ['nonce', '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v'],
    ['opaque', 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS'],
  ]);
  const nonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';

  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ] as const)('gives the response of the RFC with %s', async (algorithm, response) => {
    const authorize = digest(new Map([...challenge, ['algorithm', algorithm]]), algorithm, mufasa, nonce);
    const header = await authorize('GET', url);
    expect(header).toContain(`response="${response}"`);
    expect(header).toMatch(/ nc=00000001, .* qop=auth, /);
    expect(await authorize('GET', url)).toMatch(/ nc=00000002, /);
  });

  it('says in both languages that pages have no MD5', async () => {
    // Browsers have no modules of Node.
    const modules = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    onTestFinished(() => modules.mockRestore());
    await expect(digest(challenge, 'MD5', mufasa)('GET', url)).rejects.toMatchObject({
      said: {
        en: expect.stringMatching(/MD5, which web pages cannot do/),
        ja: expect.stringMatching(/MD5 の digest 認証を求めて/),
      },
    });
  });

  it('sends what bytes can say of names outside ASCII', async () => {
    const header = await digest(challenge, 'MD5', { user: '総"務', password: 'x' })('GET', url);
    expect(Buffer.from(header, 'latin1').toString('utf8')).toContain('username="総\\"務"');
  });
});

describe('authorizerFor', () => {
  const scheme = async (header: string): Promise<string | undefined> =>
    (await authorizerFor(header, mufasa)?.('GET', url))?.replace(/^(\S+).*?(?:algorithm=([\w-]+).*)?$/, '$1 $2').trim();

  it('takes the strongest scheme that it knows', async () => {
    const digests =
      'Digest realm="r", nonce="n", qop="auth", algorithm=MD5, Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256';
    expect(await scheme(`Basic realm="r", ${digests}`)).toBe('Digest SHA-256');
    expect(await scheme('Digest realm="r", nonce="n", qop="auth-int", Basic realm="r"')).toBe('Basic');
    expect(await scheme('Digest realm="r", nonce="n", algorithm=SHA-512-256')).toBeUndefined();
    expect(await scheme('Bearer realm="r"')).toBeUndefined();
  });

  it('writes user and password of basic in UTF-8', async () => {
    const header = await authorizerFor('Basic realm="r"', { user: 'ユーザ', password: 'パス:' })?.('GET', url);
    expect(Buffer.from(header?.slice(6) ?? '', 'base64').toString('utf8')).toBe('ユーザ:パス:');
  });
});
