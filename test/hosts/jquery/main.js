import bootstrap from 'bootstrap/dist/css/bootstrap.css?inline';
import $ from 'jquery';
import 'praxis-elements/community.js';
import 'praxis-elements/members.js';
import 'praxis-elements/thread.js';

$('<style>').text(bootstrap).appendTo('head');

let count = 0;
const thread = $('<praxis-thread class="talk" thread-title="Talk">')
  .attr('thread-key', 'one')
  .prop('pageSize', 7)
  .on('praxis-ready', ({originalEvent}) => {
    $('#heard').append(` ${originalEvent.key}`);
  });

$('#app')
  .addClass('container')
  .append(
    '<praxis-community name="jquery" local-name="Ada Lovelace"></praxis-community>',
    $('<button id="rename" class="btn btn-default">Another page</button>').on('click', () =>
      thread.attr('thread-key', 'two'),
    ),
    $('<button id="toggle" class="btn btn-default">Away, or back</button>').on('click', () => {
      if (thread.parent().length > 0) thread.detach();
      else $('#app').append(thread);
    }),
    $('<button id="late" class="btn btn-default">Later</button>').on('click', () =>
      $('#app').append('<praxis-members>'),
    ),
    $('<button id="again" class="btn btn-default">0</button>').on('click', (event) => $(event.target).text(++count)),
    '<output id="heard"></output>',
    thread,
  );
