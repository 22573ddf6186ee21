import '../../../src/elements/threads/define.js';
import {html} from 'lit';
import {elementContract} from '../../support/element-contract.js';
import {show} from '../../support/harness.js';
import {freshCommunityId} from '../../support/local-community.js';

elementContract({
  tag: 'praxis-threads',
  states: {
    'of a new community': () =>
      show(html`
        <praxis-community name=${freshCommunityId()} local-name="Ada">
          <praxis-threads></praxis-threads>
        </praxis-community>
      `),
  },
});
