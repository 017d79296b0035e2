// Loaded before a measured script: writes the most memory that the process held (kilobytes) where PEAK_FILE says.
const { writeFileSync } = require('node:fs')
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS)))
