// Bundled into the demo while it is watched. The server tells of every change to what it has built.
new EventSource('/changes').addEventListener('change', () => location.reload());
