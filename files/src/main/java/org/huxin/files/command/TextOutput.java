package org.huxin.files.command;

import java.io.PrintWriter;
import org.huxin.files.standard.Finding;
import org.huxin.files.standard.Summary;

/** One line for each finding: code, what it asks for, file, line, column, what is wrong, how to mend it. */
record TextOutput(PrintWriter out) implements Output {

    @Override
    public void take(Finding finding) {
        var place = new StringBuilder(finding.file());
        if (finding.line() > 0) {
            place.append(" 第 ").append(finding.line()).append(" 行");
        }
        if (!finding.column().isEmpty()) {
            place.append(' ').append(finding.column()).append(" 列");
        }
        out.println(String.join(
                "  ",
                finding.code().code(),
                finding.code().severity().label(),
                place,
                oneLine(finding.message()),
                "→ " + finding.code().mend()));
    }

    /** What a file says cannot begin a line of its own, nor command a terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    @Override
    public void end(Summary summary) {
        summary.files()
                .forEach(file ->
                        out.println("%s：%d 行%s".formatted(file.name(), file.rows(), file.readable() ? "" : "，没有读完")));
        out.println("错误 %d，提醒 %d，告知 %d".formatted(summary.errors(), summary.warnings(), summary.notices()));
        out.flush();
    }
}
