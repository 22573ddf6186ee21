/** Runs in a page: whether it keeps what was seen there. */
export async function isKept() {
  const settled = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  if (!(await indexedDB.databases()).some(({name}) => name === 'praxis-glances')) return false;
  const database = await settled(indexedDB.open('praxis-glances'));
  const count = await settled(database.transaction('glances').objectStore('glances').count());
  database.close();
  return count > 0;
}
