package org.huxin.server.wage.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.huxin.files.standard.FileCheck;
import org.huxin.files.standard.FileKind;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Checks what was sent, a few at a time: each check may keep a hundred thousand people of four files in memory. */
@Component
class CheckFiles {

    private static final int MOST_FINDINGS = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int AT_ONCE = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /** Files by what they are; kinds that were not sent are missing. */
    record Sent(
            Map<FileKind, MultipartFile> sheets, @Nullable MultipartFile xml) {

        static Sent of(
                @Nullable MultipartFile roster,
                @Nullable MultipartFile attendance,
                @Nullable MultipartFile wages,
                @Nullable MultipartFile bank,
                @Nullable MultipartFile account,
                @Nullable MultipartFile xml) {
            var sheets = new EnumMap<FileKind, MultipartFile>(FileKind.class);
            put(sheets, FileKind.ROSTER, roster);
            put(sheets, FileKind.ATTENDANCE, attendance);
            put(sheets, FileKind.WAGES, wages);
            put(sheets, FileKind.BANK, bank);
            put(sheets, FileKind.ACCOUNT, account);
            return new Sent(sheets, xml);
        }

        private static void put(Map<FileKind, MultipartFile> sheets, FileKind kind, @Nullable MultipartFile file) {
            if (file != null) {
                sheets.put(kind, file);
            }
        }
    }

    /**
     * @param month that the files should be of; null to believe them
     * @throws CommandRefused {@code check.nothing} without a file, {@code check.busy} while others are checked
     */
    FileReport handle(Sent sent, @Nullable YearMonth month) throws IOException {
        if (sent.sheets().isEmpty() && sent.xml() == null) {
            throw CommandRefused.field("check.nothing", "wages", "请至少选择一个文件");
        }
        if (!free.tryAcquire()) {
            throw new CommandRefused("check.busy", "正在核对别人的文件，请过一会儿再试；也可以用离线的核对程序");
        }
        try {
            return check(sent, month);
        } finally {
            free.release();
        }
    }

    private static FileReport check(Sent sent, @Nullable YearMonth month) throws IOException {
        var told = new ArrayList<FileReport.Told>();
        var check = new FileCheck(month, finding -> {
            if (told.size() < MOST_FINDINGS) {
                told.add(FileReport.Told.of(finding));
            }
        });
        for (var one : sent.sheets().entrySet()) {
            reading(one.getValue(), (file, name) -> check.sheet(one.getKey(), file, name));
        }
        if (sent.xml() != null) {
            reading(sent.xml(), check::xml);
        }
        return FileReport.of(told, check.finish());
    }

    @FunctionalInterface
    private interface Reading {
        void read(Path file, String name) throws IOException;
    }

    /** The content is needed as a file; it is gone when it has been read. */
    private static void reading(MultipartFile sent, Reading reading) throws IOException {
        var content = Files.createTempFile("check", ".tmp");
        try {
            sent.transferTo(content);
            reading.read(content, name(sent));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static String name(MultipartFile sent) {
        var name = String.valueOf(sent.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
