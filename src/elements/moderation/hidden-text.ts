import type {LitElement} from 'lit';
import type {Community} from '../../community/community.js';
import {judgedOf, refOfTarget, type TargetRecord} from '../../community/reports.js';
import {Live} from '../../context/live.js';
import {isHidden, type Notice, type TargetKind} from '../../model/moderation.js';
import type {Judged} from '../../model/permissions.js';
import {refs, type Ref, type Stored} from '../../model/records.js';

type Versioned = 'postRevision' | 'termRevision' | 'noteRevision';
type Told = Pick<Notice, 'about' | 'target'> & Partial<Pick<Notice, 'quote'>>;

/** What something hidden said, for its author and those who moderate; and how it stands. */
export class HiddenText {
  readonly #notice: () => Told | undefined;
  readonly #record: Live<ReturnType<typeof refOfTarget>['kind']>;
  readonly #version: Live<Versioned>;

  /** @param notice The notice of what was done to it. */
  constructor(host: LitElement, community: () => Community, notice: () => Told | undefined) {
    this.#notice = notice;
    this.#record = new Live(host, community, () => {
      const told = notice();
      return told && refOfTarget(told);
    });
    this.#version = new Live<Versioned>(host, community, () => {
      const {record} = this.#record;
      const about = notice()?.about;
      return about && record && isHidden(about, record) ? versionBefore(about, record) : undefined;
    });
  }

  /** Undefined until it is known. */
  get judged(): Judged | undefined {
    const {record} = this.#record;
    const told = this.#notice();
    return told && record && judgedOf(told, record);
  }

  get text(): string | undefined {
    if (!this.judged?.hidden) return undefined;
    const version = this.#version.record;
    return version ? wordsOf(version) : this.#notice()?.quote || undefined;
  }
}

/** The version that it had before it was hidden, if it has versions. */
function versionBefore(about: TargetKind, record: TargetRecord): Ref<Versioned> | undefined {
  const {id} = record;
  const before = 'revision' in record ? record.revision - 1 : 0;
  if (about === 'post') return refs.postRevision((record as Stored<'post'>).thread, id, before);
  if (about === 'term') return refs.termRevision(id, before);
  return about === 'note' ? refs.noteRevision(id, before) : undefined;
}

function wordsOf(version: Stored<Versioned>): string {
  if ('label' in version) return [version.label, version.gloss, version.body].filter(Boolean).join('\n\n');
  return 'summary' in version ? `${version.title}\n\n${version.summary}` : version.body;
}
