package org.huxin.server.party.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {

    private static final String SECOND_KEY = "AAECAwQFBgcICQoLDA0ODw==";

    @TempDir
    Path folder;

    @Test
    void makesTheKeysAtTheFirstStartForTheOwnerAloneAndReadsThemAfterwards() throws IOException {
        var sealed = cipher().encrypt("13900001234", "PHONE");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(cipher().decrypt(sealed, "PHONE")).isEqualTo("13900001234");
        assertThat(sealed).startsWith("k1.").doesNotContain("139");
    }

    @Test
    void theSameValueIsNeverSealedAlikeButFoundByItsIndex() {
        var cipher = cipher();

        assertThat(cipher.encrypt("13900001234", "PHONE")).isNotEqualTo(cipher.encrypt("13900001234", "PHONE"));
        assertThat(cipher.digest("13900001234", "PHONE"))
                .isEqualTo(cipher.digest("13900001234", "PHONE"))
                .isNotEqualTo(cipher.digest("13900001234", "BANK_CARD"))
                .hasSize(64);
    }

    @Test
    void anotherKeyMayTakeOverAndOldValuesStayReadable() throws IOException {
        var before = cipher().encrypt("测试员甲", "NAME");
        var index = cipher().digest("测试员甲", "NAME");

        rewrite("current=k1", "current=k2\nkey.k2=" + SECOND_KEY);

        var after = cipher().encrypt("测试员甲", "NAME");
        assertThat(after).startsWith("k2.");
        assertThat(cipher().decrypt(before, "NAME")).isEqualTo("测试员甲");
        assertThat(cipher().decrypt(after, "NAME")).isEqualTo("测试员甲");
        assertThat(cipher().digest("测试员甲", "NAME")).isEqualTo(index);
    }

    @Test
    void aLostKeyIsNamedAndNothingIsGuessed() throws IOException {
        var sealed = cipher().encrypt("13900001234", "PHONE");

        rewrite("k1", "k9");

        assertThatThrownBy(() -> cipher().decrypt(sealed, "PHONE")).hasMessage("个人信息密钥文件中没有编号为 k1 的密钥");
    }

    @Test
    void aChangedOrMovedValueIsRefused() {
        var sealed = cipher().encrypt("13900001234", "PHONE");
        var last = sealed.charAt(sealed.length() - 3);
        var changed = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);

        for (var bad : new String[] {changed, "k1.AAAA", "k1.!!!"}) {
            assertThatThrownBy(() -> cipher().decrypt(bad, "PHONE")).hasMessage("个人信息密文已被改动或密钥不符");
        }
        assertThatThrownBy(() -> cipher().decrypt(sealed, "NAME")).hasMessage("个人信息密文已被改动或密钥不符");
        assertThatThrownBy(() -> cipher().decrypt("plain", "PHONE")).hasMessage("个人信息密文格式不对");
    }

    @Test
    void aFileThatOthersReadOrThatIsCutShortStopsTheStart() throws IOException {
        cipher();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::cipher).hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        rewrite("index=", "other=");
        assertThatThrownBy(this::cipher).hasMessageContaining("个人信息密钥文件不完整");
    }

    @Test
    void twoStartsAtOnceMakeOneKey() throws Exception {
        try (var starts = Executors.newFixedThreadPool(8)) {
            var rings = starts.invokeAll(Stream.generate(() -> (Callable<String>) () -> cipher().digest("x", "NAME"))
                    .limit(8)
                    .toList());
            for (var ring : rings) {
                assertThat(ring.get()).isEqualTo(cipher().digest("x", "NAME"));
            }
        }
    }

    private Sm4FieldCipher cipher() {
        return new Sm4FieldCipher(KeyRing.at(file()));
    }

    private Path file() {
        return folder.resolve("personal-data.keys");
    }

    private void rewrite(String word, String by) throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(word, by));
    }
}
