package org.huxin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataHomeTests {

    @Test
    void liesInTheHomeOfTheUserUnlessSaidOtherwise() {
        var user = Path.of(System.getProperty("user.home"));

        assertThat(DataHome.of("").root()).isEqualTo(user.resolve(".huxin"));
        assertThat(DataHome.of("~/elsewhere").root()).isEqualTo(user.resolve("elsewhere"));
    }

    @Test
    void isAbsoluteHoweverItIsWritten() {
        assertThat(DataHome.of("some/../where").root())
                .isEqualTo(Path.of("where").toAbsolutePath());
    }

    @Test
    void makesAFolderForEachPurpose(@TempDir Path folder) {
        var home = DataHome.of(folder.resolve("deep").toString());

        assertThat(home.folder("attachments")).isDirectory().isEqualTo(folder.resolve("deep/attachments"));
    }
}
