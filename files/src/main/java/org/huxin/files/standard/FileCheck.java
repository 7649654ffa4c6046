package org.huxin.files.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the files of one month, each for itself and then against each other. */
public final class FileCheck {

    private static final String XML = "xml";
    private static final Set<FileKind> OF_PEOPLE =
            Set.of(FileKind.ROSTER, FileKind.ATTENDANCE, FileKind.WAGES, FileKind.BANK);

    private final Sink sink;
    private final int[] counts = new int[Severity.values().length];
    private final List<CheckedFile> files = new ArrayList<>();
    private final Map<FileKind, People> people = new EnumMap<>(FileKind.class);
    private final List<Person> ordered = new ArrayList<>();
    private final List<Outflow> outflows = new ArrayList<>();
    private @Nullable YearMonth month;

    /** @param month that the files should be of; null to believe the first that tells */
    public FileCheck(@Nullable YearMonth month, Sink sink) {
        this.month = month;
        this.sink = finding -> {
            counts[finding.code().severity().ordinal()]++;
            sink.take(finding);
        };
    }

    /** Checks a sheet for itself, and keeps what is needed to hold others against it. */
    public void sheet(FileKind kind, Path file, String name) throws IOException {
        var teller = new Teller(name, sink);
        var check = new SheetCheck(FileStandard.of(kind), teller, month);
        var here = people.getOrDefault(kind, new People(kind));
        var out = new Outflow(teller);
        var rows = check.check(file, OF_PEOPLE.contains(kind) ? line -> here.add(line, teller) : out::add);
        if (kind == FileKind.ACCOUNT && rows > 0) {
            outflows.add(out);
        }
        if (month == null) {
            month = check.month();
        }
        if (!here.all().isEmpty()) {
            people.put(kind, here);
        }
        files.add(new CheckedFile(kind.word(), name, rows, !check.unreadable()));
    }

    /** Checks an order, an answer or a statement of a bank in ISO 20022. */
    public void xml(Path file, String name) throws IOException {
        var check = new BankXmlCheck(new Teller(name, sink), ordered::add);
        var rows = check.check(file);
        files.add(new CheckedFile(XML, name, rows, check.readable()));
    }

    /** Holds the files against each other; once, after the last. */
    public Summary finish() {
        new CrossCheck(people).run();
        new OrderCheck(people).run(ordered, outflows);
        return new Summary(
                month == null ? "" : month.toString(),
                List.copyOf(files),
                counts[Severity.ERROR.ordinal()],
                counts[Severity.WARNING.ordinal()],
                counts[Severity.NOTICE.ordinal()]);
    }
}
