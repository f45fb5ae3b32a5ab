import assert from 'node:assert/strict';
import { readConfig } from '../src/config.js';

const AZURE = { MICROSOFT_APP_ID: 'app', MICROSOFT_APP_PASSWORD: 'secret' };
type Env = Record<string, string>;
const problemsOf = (env: Env): readonly string[] => {
  const read = readConfig(env);
  return 'problems' in read ? read.problems : [];
};
const botOf = (env: Env) => {
  const read = readConfig(env);
  return 'config' in read ? read.config.bot : assert.fail(read.problems.join());
};

describe('the configuration', () => {
  it('needs nothing: local mode on this machine with the plan of Løten', () => {
    assert.deepEqual(readConfig({}), {
      config: {
        ...{ host: '127.0.0.1', port: 3978, plan: 'loten', knowledgeDir: './knowledge', dataDir: './data' },
        ...{ watchKnowledge: false, owners: [] },
        bot: { auth: 'local' },
      },
    });
  });

  it('asks for the municipality where told to', () => {
    const read = readConfig({ PLAN: 'ask' });
    assert.ok('config' in read);
    assert.equal(read.config.plan, undefined);
  });

  it('serves the tenants named, in the letters Teams writes them with, and all of them where none is named or in local mode', () => {
    const tenantsOf = (env: Env) => {
      const read = readConfig(env);
      return 'config' in read ? read.config.tenants : assert.fail(read.problems.join());
    };
    assert.deepEqual(tenantsOf({ ...AZURE, ALLOWED_TENANTS: 'AB-1, cd-2' }), ['ab-1', 'cd-2']);
    assert.equal(tenantsOf(AZURE), undefined);
    assert.equal(tenantsOf({ ALLOWED_TENANTS: 'ab-1' }), undefined);
  });

  it('takes every variable', () => {
    const env = {
      PORT: '80',
      HOST: 'localhost',
      PLAN: 'lom',
      KNOWLEDGE_DIR: 'k',
      WATCH_KNOWLEDGE: '1',
      DATA_DIR: 'd',
      DATABASE_URL: 'postgres://x/y',
      PLAN_OWNERS: 'a, b;c',
    };
    assert.deepEqual(readConfig(env), {
      config: {
        ...{ host: 'localhost', port: 80, plan: 'lom', knowledgeDir: 'k', dataDir: 'd', databaseUrl: 'postgres://x/y' },
        ...{ watchKnowledge: true, owners: ['a', 'b', 'c'] },
        bot: { auth: 'local' },
      },
    });
  });

  it('counts empty variables as unset', () => {
    const names = ['PORT', 'HOST', 'PLAN', 'DATA_DIR', 'DATABASE_URL', 'BOT_AUTH', 'MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TYPE', 'MICROSOFT_APP_TENANT_ID', 'NODE_ENV', 'KNOWLEDGE_DIR', 'WATCH_KNOWLEDGE']; // prettier-ignore
    for (const nothing of ['', '  '])
      assert.deepEqual(readConfig(Object.fromEntries(names.map((name) => [name, nothing]))), readConfig({}));
  });

  // prettier-ignore
  const modes: [Env, 'local' | 'required'][] = [
    [{ HOST: '127.0.0.1' }, 'local'],
    [{ HOST: 'localhost' }, 'local'],
    [{ HOST: '::1' }, 'local'],
    [{ NODE_ENV: 'development' }, 'local'],
    [{ BOT_AUTH: 'local' }, 'local'],
    [{ MICROSOFT_APP_PASSWORD: 'left over' }, 'local'],
    [AZURE, 'required'],
    [{ ...AZURE, BOT_AUTH: 'required' }, 'required'],
    [{ ...AZURE, NODE_ENV: 'production' }, 'required'],
    [{ ...AZURE, HOST: '0.0.0.0' }, 'required'],
  ];
  for (const [env, mode] of modes)
    it(`is ${mode} with ${JSON.stringify(env)}`, () => {
      assert.equal(botOf(env).auth, mode);
    });

  // prettier-ignore
  const types: [Env, object][] = [
    [AZURE, { appType: 'MultiTenant', password: 'secret' }],
    [{ ...AZURE, MICROSOFT_APP_TENANT_ID: 't' }, { appType: 'SingleTenant', password: 'secret', tenantId: 't' }],
    [{ ...AZURE, MICROSOFT_APP_TYPE: 'singletenant', MICROSOFT_APP_TENANT_ID: 't' }, { appType: 'SingleTenant', password: 'secret', tenantId: 't' }],
    [{ MICROSOFT_APP_ID: 'app', MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_TENANT_ID: 't' }, { appType: 'UserAssignedMSI', tenantId: 't' }],
  ];
  for (const [env, expected] of types)
    it(`takes the Azure bot ${JSON.stringify(env)}`, () => {
      assert.deepEqual(botOf(env), { auth: 'required', appId: 'app', ...expected });
    });

  // prettier-ignore
  const refused: [Env, RegExp[]][] = [
    [{ BOT_AUTH: 'required' }, [/MICROSOFT_APP_ID is not set\. Set it/, /MICROSOFT_APP_PASSWORD is not set\. Set it/]],
    [{ BOT_AUTH: 'required', MICROSOFT_APP_ID: 'app' }, [/MICROSOFT_APP_PASSWORD/]],
    [{ BOT_AUTH: 'required', MICROSOFT_APP_PASSWORD: 's' }, [/MICROSOFT_APP_ID/]],
    [{ MICROSOFT_APP_ID: 'app' }, [/MICROSOFT_APP_PASSWORD.*needed because MICROSOFT_APP_ID is set/]],
    [{ NODE_ENV: 'production' }, [/MICROSOFT_APP_ID.*NODE_ENV is production/, /MICROSOFT_APP_PASSWORD/]],
    [{ NODE_ENV: 'Production ' }, [/NODE_ENV is production/, /MICROSOFT_APP_PASSWORD/]],
    [{ HOST: '0.0.0.0' }, [/MICROSOFT_APP_ID.*HOST is 0\.0\.0\.0/, /MICROSOFT_APP_PASSWORD/]],
    [{ HOST: '::' }, [/HOST is ::/, /./]],
    [{ HOST: 'localhost.example.no' }, [/HOST is localhost\.example\.no/, /./]],
    [{ BOT_AUTH: 'local', MICROSOFT_APP_ID: 'app' }, [/BOT_AUTH=local is refused because MICROSOFT_APP_ID is set\. Set BOT_AUTH=required/]],
    [{ BOT_AUTH: 'local', NODE_ENV: 'production' }, [/refused because NODE_ENV is production/]],
    [{ BOT_AUTH: 'local', HOST: '0.0.0.0' }, [/refused because HOST is 0\.0\.0\.0/]],
    [{ BOT_AUTH: 'local', HOST: '10.0.0.1', NODE_ENV: 'production', ...AZURE }, [/APP_ID/, /NODE_ENV/, /HOST/]],
    [{ BOT_AUTH: 'none' }, [/BOT_AUTH is "none"\. Set it to local or required/]],
    [{ ...AZURE, MICROSOFT_APP_TYPE: 'Tenant' }, [/MICROSOFT_APP_TYPE is "Tenant"\. Set it to SingleTenant/]],
    [{ ...AZURE, MICROSOFT_APP_TYPE: 'SingleTenant' }, [/MICROSOFT_APP_TENANT_ID is not set/]],
    [{ ...AZURE, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_TENANT_ID: 't' }, [/MICROSOFT_APP_PASSWORD is set, but/]],
    [{ PORT: 'http' }, [/PORT must be a whole number up to 65535/]],
    [{ PORT: '-1' }, [/PORT/]],
    [{ PORT: '65536' }, [/PORT must be a whole number up to 65535/]],
    [{ WATCH_KNOWLEDGE: 'yes' }, [/WATCH_KNOWLEDGE must be 1 .* or 0/]],
    [{ DATABASE_URL: 'mysql://x' }, [/DATABASE_URL must start with postgres/]],
    [{ PORT: 'x', DATABASE_URL: 'x', BOT_AUTH: 'x' }, [/PORT/, /DATABASE_URL/, /BOT_AUTH/]],
  ];
  for (const [env, expected] of refused)
    it(`is refused, all problems at once, with ${JSON.stringify(env)}`, () => {
      const problems = problemsOf(env);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [i, says] of expected.entries()) assert.match(problems[i] ?? '', says);
    });

  it('never repeats the password', () => {
    assert.doesNotMatch(problemsOf({ BOT_AUTH: 'local', ...AZURE }).join(), /secret/);
  });
});
