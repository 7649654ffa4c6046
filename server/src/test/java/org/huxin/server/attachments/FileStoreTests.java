package org.huxin.server.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huxin.server.database.DataHome;
import org.huxin.server.party.privacy.FreshKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTests {

    private static final int CHUNK = 64 * 1024;

    @TempDir
    Path home;

    @TempDir
    Path keys;

    FileStore store;

    @BeforeEach
    void anEmptyStore() {
        store = new FileStore(new DataHome(home), FreshKeys.files(keys));
    }

    @Test
    void whateverItsSizeAndHoweverItArrivesAFileIsKeptWholeUnderItsHash() throws Exception {
        var seed = 7_240_001L;
        var random = new Random(seed);
        var kept = new HashSet<String>();
        for (var size : List.of(0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7, random.nextInt(5 * CHUNK))) {
            var bytes = new byte[size];
            random.nextBytes(bytes);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

            for (var arriving : List.of(new ByteArrayInputStream(bytes), new Trickle(bytes, random))) {
                assertThat(store.keep(arriving))
                        .as("seed %d, %d bytes", seed, size)
                        .isEqualTo(new FileStore.Kept(hash, size));
            }

            assertThat(read(hash)).isEqualTo(bytes);
            kept.add(hash);
        }
        assertThat(names()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void whatBreaksOffOnTheWayLeavesNothingBehind() throws Exception {
        for (var after : new int[] {0, 1, CHUNK, CHUNK + 1}) {
            assertThatThrownBy(() -> store.keep(new BrokenLine(after)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("the line broke");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void theSameBytesFromManyAtOnceAreOneFile() throws Exception {
        var bytes = new byte[CHUNK + 11];
        new Random(1).nextBytes(bytes);
        var together = new CyclicBarrier(8);
        Callable<FileStore.Kept> upload = () -> {
            together.await();
            return store.keep(new ByteArrayInputStream(bytes));
        };

        try (var officers = Executors.newFixedThreadPool(8)) {
            var kept = new HashSet<FileStore.Kept>();
            for (var one : officers.invokeAll(
                    IntStream.range(0, 8).mapToObj(officer -> upload).toList())) {
                kept.add(one.get());
            }
            assertThat(kept).hasSize(1);
            assertThat(names()).containsExactly(kept.iterator().next().sha256());
        }
    }

    @Test
    void aFileThatADiskSpoiltIsWholeAgainOnceItIsUploadedAgain() throws Exception {
        var bytes = "%PDF-1.7 示例".getBytes(UTF_8);
        var hash = store.keep(new ByteArrayInputStream(bytes)).sha256();
        var spoilt = Files.readAllBytes(store.path(hash));
        spoilt[spoilt.length / 2]++;
        Files.write(store.path(hash), spoilt);
        assertThatThrownBy(() -> read(hash)).isInstanceOf(IOException.class);

        store.keep(new ByteArrayInputStream(bytes));

        assertThat(read(hash)).isEqualTo(bytes);
    }

    @Test
    void whoReadsTheDiskReadsNothing() throws Exception {
        var bytes = "张示例,410803199001010011,6222020000000000011\n".repeat(5_000).getBytes(UTF_8);
        var hash = store.keep(new ByteArrayInputStream(bytes)).sha256();
        assertThat(Files.readString(store.path(hash), ISO_8859_1)).doesNotContain("410803", "62220200");
        assertThat(read(hash)).isEqualTo(bytes);
        var others = new FileStore(new DataHome(home), FreshKeys.files(Files.createDirectory(keys.resolve("others"))));
        assertThatThrownBy(() -> others.open(hash).readAllBytes()).isInstanceOf(IOException.class);
    }

    private byte[] read(String hash) throws IOException {
        try (var bytes = store.open(hash)) {
            return bytes.readAllBytes();
        }
    }

    /** Names of all files anywhere below the store's folder. */
    private List<String> names() throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    /** Gives a few bytes at a time, as a slow line does. */
    private static final class Trickle extends InputStream {

        private final byte[] bytes;
        private final Random random;
        private int at;

        Trickle(byte[] bytes, Random random) {
            this.bytes = bytes;
            this.random = random;
        }

        @Override
        public int read() {
            return at == bytes.length ? -1 : bytes[at++] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at == bytes.length) {
                return -1;
            }
            var n = Math.min(Math.min(most, 1 + random.nextInt(9_000)), bytes.length - at);
            System.arraycopy(bytes, at, into, from, n);
            at += n;
            return n;
        }
    }

    /** Fails after so many bytes. */
    private static final class BrokenLine extends InputStream {

        private int left;

        BrokenLine(int bytes) {
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                throw new IOException("the line broke");
            }
            left--;
            return 'x';
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0) {
                throw new IOException("the line broke");
            }
            var n = Math.min(most, left);
            left -= n;
            return n;
        }
    }
}
