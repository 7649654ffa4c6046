package org.huxin.server.wage.check;

import java.util.List;
import org.huxin.files.standard.CheckedFile;
import org.huxin.files.standard.Finding;
import org.huxin.files.standard.Summary;

/**
 * What is wrong with the files of a month, in the form that policy/schema/v1/file-report.json describes.
 *
 * @param month that they were checked for; empty if nobody knew
 * @param omitted findings that are counted and not listed
 */
record FileReport(
        List<Told> findings,
        String month,
        List<CheckedFile> files,
        int errors,
        int warnings,
        int notices,
        int omitted) {

    /** One finding, flat. */
    record Told(
            String code,
            String severity,
            String file,
            int line,
            String column,
            String heading,
            String message,
            String mend) {

        static Told of(Finding finding) {
            var code = finding.code();
            return new Told(
                    code.code(),
                    code.severity().word(),
                    finding.file(),
                    finding.line(),
                    finding.column(),
                    finding.heading(),
                    finding.message(),
                    code.mend());
        }
    }

    static FileReport of(List<Told> findings, Summary summary) {
        var all = summary.errors() + summary.warnings() + summary.notices();
        return new FileReport(
                List.copyOf(findings),
                summary.month(),
                summary.files(),
                summary.errors(),
                summary.warnings(),
                summary.notices(),
                all - findings.size());
    }
}
