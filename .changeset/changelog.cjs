/** Lines as people read them: what changed, and no commit's number. */
module.exports = {
  getReleaseLine: async ({summary}) => {
    const [first, ...rest] = summary.trim().split('\n');
    return [`- ${first}`, ...rest.map((line) => (line ? `  ${line}` : ''))].join('\n');
  },
  getDependencyReleaseLine: async () => '',
};
