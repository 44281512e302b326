import { runVsCodeTests } from '/tmp/wt/split/test/vscode/run.ts';
const r = await runVsCodeTests(); console.log(r); process.exit(r.failed>0?1:0);
