/** @jsxImportSource preact */
import {useState} from 'preact/hooks';
import 'praxis-elements/community.js';
import 'praxis-elements/members.js';
import 'praxis-elements/preact';
import 'praxis-elements/thread.js';

export function App() {
  const [key, setKey] = useState('one');
  const [isShown, setShown] = useState(true);
  const [isLate, setLate] = useState(false);
  const [count, setCount] = useState(0);
  const [heard, setHeard] = useState('');
  return (
    <>
      <praxis-community name="preact" local-name="Ada Lovelace"></praxis-community>
      <button id="rename" onClick={() => setKey('two')}>
        Another page
      </button>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        Away, or back
      </button>
      <button id="late" onClick={() => setLate(true)}>
        Later
      </button>
      <button id="again" onClick={() => setCount(count + 1)}>
        {count}
      </button>
      <output id="heard">{heard}</output>
      {isShown && (
        <praxis-thread
          class="talk"
          thread-key={key}
          threadTitle="Talk"
          pageSize={7}
          onpraxis-ready={(event) => setHeard((before) => `${before} ${event.key}`)}
        ></praxis-thread>
      )}
      {isLate && <praxis-members></praxis-members>}
    </>
  );
}

/** What the types refuse. */
export const wrong = [
  // @ts-expect-error -- There is no such order.
  <praxis-thread sort="sideways"></praxis-thread>,
  // @ts-expect-error -- A number.
  <praxis-thread pageSize="many"></praxis-thread>,
  // @ts-expect-error -- No such event.
  <praxis-thread onpraxis-ready={(event: MouseEvent) => event.clientX}></praxis-thread>,
  // @ts-expect-error -- No such element.
  <praxis-nothing></praxis-nothing>,
];
