/** What the administrator's command line tool is made of, beside what it reads from and writes to: for `bin/`. */
export {check, kindOf, planRepair} from '../integrity/index.js';
export {isCommunityName} from '../model/community.js';
export {schemas} from '../model/schemas.js';
export {CommunityFileError, CommunityFileReader, CommunityFileWriter} from './community-file.js';
export {Mover} from './community-move.js';
export {READABLE_FORMATS, readableArchive} from './readable-community.js';
export {readableOf} from './readable-records.js';
