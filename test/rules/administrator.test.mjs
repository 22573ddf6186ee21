import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {collectionGroup, doc, getDoc, getDocs, limit, query, where, writeBatch} from 'firebase/firestore/lite';
import {found, join} from './acts.mjs';
import {anonymous, assertDenied, commit, openProject, placeOf, rules} from './support.mjs';

/** What the comments above a function offer in place of its body. */
function variantsOf(name) {
  const above = rules
    .slice(0, rules.indexOf(`function ${name}()`))
    .split(/\n\s*\n/)
    .at(-1);
  const comment = above.replaceAll(/^\s*\/\/ ?/gm, '');
  return comment.match(/^\s+return [^;]*;$/gm);
}

/** The rules with another body in one of the functions that an administrator edits. */
function rulesWith(name, line) {
  const changed = rules.replace(new RegExp(`(function ${name}\\(\\) \\{\\n)[^}]*\\n(\\s*\\})`), `$1${line}\n$2`);
  assert.notEqual(changed, rules);
  return changed;
}

const token = (fields, provider = 'oidc.company') => ({
  ...fields,
  firebase: {sign_in_provider: provider, ...fields.firebase},
});

/** A project in which one function has another body, and a community that `kim` founded in it. */
async function projectWith(name, line, settings = {}) {
  const project = await openProject(rulesWith(name, line));
  const {writes} = found(placeOf('here'), {by: 'kim'});
  Object.assign(writes.community.data, settings);
  const batch = writeBatch(project.owner);
  for (const {path, data} of Object.values(writes)) batch.set(doc(project.owner, path), data);
  await batch.commit();
  const as = (who) => (who === 'nobody' ? project.as(who) : project.as('otto', who));
  return {
    as,
    read: (who) => getDoc(doc(as(who), 'communities/here')),
    join: (who) => commit(join(placeOf('here'), {charter: 0}), as(who)),
    found: (who, id) => commit(found(placeOf(id)), as(who)),
  };
}

describe('who belongs to the organisation', () => {
  const [address, tenant, claim] = variantsOf('inOrganisation');
  const cases = {
    'an address of the company': {
      line: address,
      inside: {
        'a confirmed address': token({email: 'otto@example.com', email_verified: true}),
        capitals: token({email: 'Otto@Example.COM', email_verified: true}),
      },
      outside: {
        'an address that is not confirmed': token({email: 'otto@example.com', email_verified: false}),
        'an address elsewhere': token({email: 'otto@example.org', email_verified: true}),
        'a longer domain': token({email: 'otto@example.com.evil.org', email_verified: true}),
        'a domain that only ends alike': token({email: 'otto@notexample.com', email_verified: true}),
        'a domain with another letter for the dot': token({email: 'otto@exampleXcom', email_verified: true}),
        'no address': token({}),
        'a guest with an address': token({email: 'otto@example.com', email_verified: true}, 'anonymous'),
        nobody: 'nobody',
      },
    },
    'a tenant': {
      line: tenant,
      inside: {'an account of the tenant': token({firebase: {tenant: 'intranet-a1b2c'}})},
      outside: {
        'an account of another tenant': token({firebase: {tenant: 'intranet-z9y8x'}}),
        'an account of no tenant': token({}),
        'a guest of the tenant': token({firebase: {tenant: 'intranet-a1b2c'}}, 'anonymous'),
        nobody: 'nobody',
      },
    },
    'a claim': {
      line: claim,
      inside: {'an employee': token({employee: true})},
      outside: {
        'a claim that says no': token({employee: false}),
        'a claim that only sounds like it': token({employee: 'true'}),
        'no claim': token({}),
        'a guest with the claim': token({employee: true}, 'anonymous'),
        nobody: 'nobody',
      },
    },
  };

  for (const [name, {line, inside, outside}] of Object.entries(cases)) {
    test(`by ${name}`, async () => {
      const project = await projectWith('inOrganisation', line);
      for (const who of Object.values(outside)) {
        await assertDenied(project.read(who));
        await assertDenied(project.join(who));
        await assertDenied(project.found(who, 'there'));
      }
      let there = 0;
      for (const who of Object.values(inside)) {
        await project.read(who);
        await project.found(who, `there-${there++}`);
      }
      await project.join(Object.values(inside)[0]);
    });
  }

  test('every variant in the comments is tested', () => {
    assert.deepEqual(
      variantsOf('inOrganisation'),
      Object.values(cases).map(({line}) => line),
    );
  });
});

describe('who may found a community', () => {
  test('the administrators alone', async () => {
    const [line, ...more] = variantsOf('mayFound');
    assert.deepEqual(more, []);
    const project = await projectWith('mayFound', line);
    await assertDenied(project.found(token({}), 'there'));
    await assertDenied(project.found(token({admin: 'yes'}), 'there'));
    await assertDenied(project.found(token({admin: true}, 'anonymous'), 'there'));
    await project.found(token({admin: true}), 'there');
    await project.join(token({}));
  });
});

describe('whether stewards may let guests in', () => {
  const [line, ...more] = variantsOf('mayBeGuest');
  const welcome = {guests: 'react'};

  test('not at all', async () => {
    const project = await projectWith('mayBeGuest', line, welcome);
    await assertDenied(project.read(anonymous));
    await project.read(token({}));
  });

  test('it lets in nobody whose account is of another organisation', async () => {
    const project = await projectWith('inOrganisation', variantsOf('inOrganisation')[0], welcome);
    await assertDenied(project.read(token({email: 'otto@elsewhere.example', email_verified: true})));
    await project.read(anonymous);
    await assertDenied(project.join(anonymous));
    await assertDenied(project.found(anonymous, 'there'));
    await assertDenied(project.read('nobody'));
  });

  test('every variant in the comments is tested', () => assert.deepEqual(more, []));
});

describe('who may read', () => {
  const [everyone, ...more] = variantsOf('mayRead');

  test('nobody but whom the administrator names, nor by way of the inbox', async () => {
    const project = await projectWith('mayRead', 'return inOrganisation() && request.auth.token.employee == true;');
    const inbox = (who) => {
      const posts = collectionGroup(project.as(who), 'posts');
      return getDocs(query(posts, where('community', '==', 'here'), where('author', '==', 'otto'), limit(20)));
    };
    for (const reading of [project.read, inbox]) {
      await assertDenied(reading(token({employee: false})));
      await reading(token({employee: true}));
    }
  });

  test('everyone who can open the page', async () => {
    const project = await projectWith('mayRead', everyone);
    await project.read('nobody');
    await project.read(anonymous);
    await assertDenied(project.join('nobody'));
    await assertDenied(project.join(anonymous));
  });

  test('every variant in the comments is tested', () => assert.deepEqual(more, []));
});
