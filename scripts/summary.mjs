/**
 * The last line of a test run, from vitest's JSON report: `N passed, N failed`, with `, N skipped` where some were.
 * A file that fails before its first test counts as one failure, and so does a run that failed without saying where.
 */
export function summary(report, exitCode) {
  const tests = (report?.testResults ?? []).flatMap(file => {
    const broken = file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed');
    return [...file.assertionResults.map(test => test.status), ...(broken ? ['failed'] : [])];
  });
  const count = (...statuses) => tests.filter(status => statuses.includes(status)).length;
  const passed = count('passed');
  const skipped = count('skipped', 'pending', 'todo', 'disabled');
  const failed = tests.length - passed - skipped || (exitCode === 0 && report ? 0 : 1);
  return { failed, line: `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}` };
}
