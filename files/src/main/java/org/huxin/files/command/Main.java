package org.huxin.files.command;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huxin.files.standard.FileCheck;

/** {@code java -jar huxin-check.jar}: checks the files of a firm on its own machine. */
public final class Main {

    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;
    private static final int UNREAD = 2;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(
                List.of(words), new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err)));
    }

    /** @return the exit status */
    static int run(List<String> words, OutputStream out, OutputStream err) {
        var complaints = writer(err);
        try {
            return check(Order.of(words), writer(out));
        } catch (IllegalArgumentException misused) {
            complaints.println(misused.getMessage());
            complaints.print(Order.USAGE);
        } catch (IOException unread) {
            complaints.println("文件读不了：" + unread.getMessage());
        }
        complaints.flush();
        return UNREAD;
    }

    private static int check(Order order, PrintWriter writer) throws IOException {
        for (var sheet : order.sheets()) {
            there(sheet.file());
        }
        for (var file : order.xml()) {
            there(file);
        }
        var output = order.json() ? new JsonOutput(writer) : new TextOutput(writer);
        var check = new FileCheck(order.month(), output);
        for (var sheet : order.sheets()) {
            check.sheet(sheet.kind(), sheet.file(), sheet.file().toString());
        }
        for (var file : order.xml()) {
            check.xml(file, file.toString());
        }
        var summary = check.finish();
        output.end(summary);
        return !summary.readable() ? UNREAD : summary.clean() ? CLEAN : FINDINGS;
    }

    private static void there(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("没有这个文件，或者不能读：" + file);
        }
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), false);
    }
}
