package org.huxin.files.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.huxin.files.standard.CheckedFile;
import org.huxin.files.standard.Finding;
import org.huxin.files.standard.Summary;

/** The report as policy/schema/v1/file-report.json describes it, written as findings come. */
final class JsonOutput implements Output {

    private final PrintWriter out;
    private boolean begun;

    JsonOutput(PrintWriter out) {
        this.out = out;
        out.print("{\"findings\":[");
    }

    @Override
    public void take(Finding finding) {
        out.print(begun ? ",\n" : "\n");
        begun = true;
        out.print(
                "{\"code\":%s,\"severity\":%s,\"file\":%s,\"line\":%d,\"column\":%s,\"heading\":%s,\"message\":%s,\"mend\":%s}"
                        .formatted(
                                text(finding.code().code()),
                                text(finding.code().severity().word()),
                                text(finding.file()),
                                finding.line(),
                                text(finding.column()),
                                text(finding.heading()),
                                text(finding.message()),
                                text(finding.code().mend())));
    }

    @Override
    public void end(Summary summary) {
        out.println("],");
        out.println("\"month\":%s,\"files\":[%s],\"errors\":%d,\"warnings\":%d,\"notices\":%d}"
                .formatted(
                        text(summary.month()),
                        summary.files().stream().map(JsonOutput::file).collect(Collectors.joining(",")),
                        summary.errors(),
                        summary.warnings(),
                        summary.notices()));
        out.flush();
    }

    private static String file(CheckedFile file) {
        return "{\"kind\":%s,\"name\":%s,\"rows\":%d,\"readable\":%b}"
                .formatted(text(file.kind()), text(file.name()), file.rows(), file.readable());
    }

    private static String text(String plain) {
        var json = new StringBuilder("\"");
        for (var i = 0; i < plain.length(); i++) {
            var one = plain.charAt(i);
            if (one == '"' || one == '\\') {
                json.append('\\').append(one);
            } else if (one < ' ' || Character.isSurrogate(one)) {
                json.append("\\u%04x".formatted((int) one));
            } else {
                json.append(one);
            }
        }
        return json.append('"').toString();
    }
}
