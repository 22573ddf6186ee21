import './elements/community/define.js';
import './elements/account/define.js';
import './elements/autolink/define.js';
import './elements/glossary/define.js';
import './elements/members/define.js';
import './elements/membership/define.js';
import './elements/thread/define.js';
import './elements/threads/define.js';
