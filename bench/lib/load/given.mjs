import {Client, InterceptingCall} from '@grpc/grpc-js';

/** What each person was given over the SDK's connections: documents that Firestore would bill as read, by uid. */
const reads = new Map();

export const readsOf = (uid) => reads.get(uid) ?? 0;

/** Counts from now on, whatever the SDK asks for. */
export function countGiven() {
  const checked = Client.prototype['checkMetadataAndOptions'];
  Client.prototype['checkMetadataAndOptions'] = function (...given) {
    const {metadata, options} = checked.apply(this, given);
    return {metadata, options: {...options, interceptors: [...(options.interceptors ?? []), counting]}};
  };
}

function counting(options, nextCall) {
  return new InterceptingCall(nextCall(options), {
    start(metadata, _listener, next) {
      const uid = uidIn(String(metadata.get('authorization')[0] ?? ''));
      const given = new Given((count) => reads.set(uid, readsOf(uid) + count));
      next(metadata, {
        onReceiveMessage(message, pass) {
          given.take(message);
          pass(message);
        },
      });
    },
  });
}

function uidIn(authorization) {
  const claims = authorization.split('.')[1];
  return claims ? JSON.parse(Buffer.from(claims, 'base64url').toString()).user_id : '';
}

/**
 * What the listeners of one connection have. The emulator gives a query with a limit whole again at each change, where Firestore bills
 * what changed: so what a listener has already in the same version counts once. One that finds nothing is billed as one.
 */
class Given {
  #versions = new Map();
  #filled = new Set();
  #add;

  constructor(add) {
    this.#add = add;
  }

  take({documentChange, documentDelete, targetChange, found, missing, document}) {
    if (found || missing || document) return this.#add(1);
    const change = documentChange ?? documentDelete;
    if (change) {
      const {name, updateTime} = change.document?.name
        ? change.document
        : {name: change.document, updateTime: undefined};
      const version = updateTime ? `${updateTime.seconds}.${updateTime.nanos}` : 'gone';
      let isNew = false;
      for (const target of [...(change.targetIds ?? []), ...(change.removedTargetIds ?? [])]) {
        this.#filled.add(target);
        const key = `${target} ${name}`;
        isNew ||= this.#versions.get(key) !== version;
        this.#versions.set(key, version);
      }
      if (isNew) this.#add(1);
    }
    const ids = targetChange?.targetIds ?? [];
    if (targetChange?.targetChangeType === 'REMOVE') for (const id of ids) this.#forget(id);
    if (targetChange?.targetChangeType !== 'CURRENT') return;
    for (const id of ids) {
      if (!this.#filled.has(id)) this.#add(1);
      this.#filled.add(id);
    }
  }

  #forget(target) {
    this.#filled.delete(target);
    for (const key of this.#versions.keys()) if (key.startsWith(`${target} `)) this.#versions.delete(key);
  }
}
