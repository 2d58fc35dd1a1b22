// A page by React: one widget by address, one by data, both gone at the press of a button.
import '@plangraph/widget/element';
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Report() {
  const [data, setData] = useState();
  const [view, setView] = useState('pillar:1');
  const [ready, setReady] = useState(0);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    fetch('plan.json')
      .then((response) => response.json())
      .then(setData);
  }, []);
  const onready = () => setReady((count) => count + 1);
  return createElement(
    'div',
    null,
    createElement('p', { id: 'heard' }, `ready ${ready}`),
    createElement('button', { id: 'swap', type: 'button', onClick: () => setView('pillar:3') }, 'swap'),
    createElement('button', { id: 'remove', type: 'button', onClick: () => setGone(true) }, 'remove'),
    gone ? null : createElement('plan-graph', { src: 'plan.json', view, height: 240, controls: true, onready }),
    gone || data === undefined
      ? null
      : createElement('plan-graph', { data, focus: 'actor:mic', depth: 1, height: 240, onready }),
  );
}

createRoot(document.querySelector('#root')).render(createElement(Report));
