// Notes the processor time a process took, as it ends, in the file CPU_NOTE names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_NOTE, String((user + system) / 1000));
});
