package org.huxin.bench;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.wage.sheet.SheetFeed;

/** The server in a program of its own, with whatever heap that was given, takes one file that waits for it. */
public final class ImportAlone {

    private ImportAlone() {}

    /** @param arguments address, user and password of the database, home, pack, and the file that waits */
    public static void main(String[] arguments) {
        var database = new Carried.Address(arguments[0], arguments[1], arguments[2]);
        int lines;
        try (var product = Product.start(database, Path.of(arguments[3]), Path.of(arguments[4]))) {
            product.clock().set(LocalDateTime.of(2024, 7, 10, 9, 0));
            lines = product.bean(SheetFeed.class).run(UUID.fromString(arguments[5]));
        }
        System.exit(lines > 0 ? 0 : 1);
    }
}
