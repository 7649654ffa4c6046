package org.huxin.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data files of one server: made once, whole or not at all, and configured anew at every start. */
record Cluster(Home home, Binaries binaries, Account account) {

    static final String USER = "huxin";

    private static final int PASSWORD_BYTES = 24;

    private static final int INITDB_SECONDS = 120;

    private static final String SETTINGS_FILE = "huxin.conf";

    /** Prefixes of folders that an interrupted start leaves behind. */
    private static final List<String> DRAFTS = List.of("unpacking-", "initdb-");

    /** Makes the data files when they are missing. The password is on disk before they are, so it can never be lost. */
    String prepare() throws IOException {
        sweep();
        Files.createDirectories(home.logs());
        var made = Files.isDirectory(home.data());
        if (!Files.exists(home.password())) {
            if (made) {
                throw new PostgresRefused("数据目录 " + home.root() + " 缺少口令文件 password，请从备份恢复该文件。");
            }
            var secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            Home.write(home.password(), HexFormat.of().formatHex(secret));
        }
        var password = Files.readString(home.password()).strip();
        if (!made) {
            initialise(password);
        }
        account.own(home.data());
        account.own(home.logs());
        return password;
    }

    private void initialise(String password) throws IOException {
        var draft = Files.createTempDirectory(home.root(), "initdb-");
        var secret = home.root().resolve("initdb-password");
        try {
            Home.write(secret, password);
            account.own(secret);
            account.own(draft);
            var answer = new Command(account.running(List.of(
                            binaries.program("initdb"),
                            "--pgdata=" + draft,
                            "--username=" + USER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums")))
                    .run(home.root(), INITDB_SECONDS);
            if (!answer.worked()) {
                throw new PostgresRefused("无法初始化数据库 " + home.data() + "：" + answer.tail());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.writeString(
                draft.resolve("postgresql.conf"),
                "\ninclude_if_exists '" + SETTINGS_FILE + "'\n",
                StandardOpenOption.APPEND);
        Files.move(draft, home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param extra settings that win over ours, as in postgresql.conf */
    void configure(int port, Map<String, String> extra) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("jit", "off");
        settings.put("shared_buffers", Memory.forBuffers() + "MB");
        // days are closed in bursts: fewer checkpoints among them write fewer whole pages
        settings.put("max_wal_size", "4GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("logging_collector", "on");
        settings.put("log_directory", home.logs().toString());
        settings.put("log_filename", "postgresql-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.putAll(extra);
        settings.put("port", Integer.toString(port));
        var text = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
        var file = home.data().resolve(SETTINGS_FILE);
        Home.write(file, text);
        account.own(file);
    }

    private void sweep() throws IOException {
        List<Path> left;
        try (var entries = Files.list(home.root())) {
            left = entries.filter(entry ->
                            DRAFTS.stream().anyMatch(entry.getFileName().toString()::startsWith))
                    .toList();
        }
        for (var draft : left) {
            try (Stream<Path> files = Files.walk(draft)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
