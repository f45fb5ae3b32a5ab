import { feedbackStore } from '../../src/storage/feedback-store.js';
import { gapStore } from '../../src/storage/gap-store.js';
import { profileStore } from '../../src/storage/profile-store.js';
import { memoryStores } from '../support/memory-stores.js';
import { feedbackStoreContract } from './contracts/feedback-store.js';
import { gapStoreContract } from './contracts/gap-store.js';
import { profileStoreContract } from './contracts/profile-store.js';
import { sqlContract } from './contracts/sql.js';
import { ENGINES, openFor } from './engines.js';

describe('storage in memory', () => {
  const stores = memoryStores();
  describe('profiles', () => {
    profileStoreContract(() => stores.profiles);
  });
  describe('gaps', () => {
    gapStoreContract(() => stores.gaps);
  });
  describe('feedback', () => {
    feedbackStoreContract(() => stores.feedback);
  });
});

for (const engine of ENGINES)
  describe(`storage in ${engine.name}`, () => {
    const sql = openFor(engine);
    describe('profiles', () => {
      profileStoreContract(() => profileStore(sql()));
    });
    describe('gaps', () => {
      gapStoreContract(() => gapStore(sql()));
    });
    describe('feedback', () => {
      feedbackStoreContract(() => feedbackStore(sql()));
    });
    describe('statements', () => {
      sqlContract(sql);
    });
  });
