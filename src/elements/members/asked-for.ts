import type {Person} from '../../model/member.js';
import {keyOf, narrow} from './filters.js';

interface Asked {
  /** '' for everyone, as of the department. */
  readonly expertise: string;
  readonly department: string;
}

/** Those among the people whom a page asks for. The same array as long as nothing changed. */
export class AskedFor {
  #people: readonly Person[] | undefined;
  #key = '';
  #shown: readonly Person[] | undefined;

  among(people: readonly Person[] | undefined, {expertise, department}: Asked): readonly Person[] | undefined {
    const choices = {department: chosen(department), skill: chosen(expertise)};
    const key = JSON.stringify(choices);
    if (people === this.#people && key === this.#key) return this.#shown;
    [this.#people, this.#key] = [people, key];
    this.#shown = people && narrow(people, choices);
    return this.#shown;
  }
}

const chosen = (value: string): string[] => (keyOf(value) ? [keyOf(value)] : []);
