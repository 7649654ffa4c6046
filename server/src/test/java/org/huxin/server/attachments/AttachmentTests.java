package org.huxin.server.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.database.DataHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class AttachmentTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    @Autowired
    Counter counter;

    @Autowired
    DataHome home;

    @BeforeEach
    void aDay() {
        counter.on(DAY);
    }

    @Test
    void theTypeIsToldByTheBytesAndTheNameIsKeptWithoutItsFolders() throws Exception {
        counter.of("zz.labour")
                .upload("C:\\temp\\..\\现场\r\n照片.png", "text/html", PNG)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mediaType").value("image/png"))
                .andExpect(jsonPath("$.name").value("现场照片.png"))
                .andExpect(jsonPath("$.size").value(16))
                .andExpect(jsonPath("$.by").value("测试员zz.labour"));
        counter.of("zz.labour")
                .upload("", "image/webp", "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII))
                .andExpect(jsonPath("$.mediaType").value("image/webp"))
                .andExpect(jsonPath("$.name").value("附件"));
        counter.of("zz.labour")
                .upload("a.jpg", "image/jpeg", HexFormat.of().parseHex("ffd8ffe000104a464946"))
                .andExpect(jsonPath("$.mediaType").value("image/jpeg"));
    }

    @Test
    void pagesScriptsEmptyAndHugeFilesAreRefused() throws Exception {
        var labour = counter.of("zz.labour");
        for (var text :
                new String[] {"<html><script>alert(1)</script>", "<svg onload=x>", "RIFF0000WAVEfmt ", "MZ", "%PD"}) {
            labour.upload("凭证.pdf", "application/pdf", text.getBytes(StandardCharsets.UTF_8))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("attachment.type"));
        }
        labour.upload("空.png", "image/png", new byte[0])
                .andExpect(jsonPath("$.code").value("attachment.size"));
        labour.upload("大.png", "image/png", Arrays.copyOf(PNG, 10 * 1024 * 1024 + 1))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("attachment.size"));
        counter.as("onlooker", "zz.government", org.huxin.server.party.Role.LEADER)
                .upload("a.png", "image/png", PNG)
                .andExpect(status().isForbidden());
    }

    @Test
    void theSameBytesAreKeptOnceAndNothingHalfWrittenIsLeft() throws Exception {
        var bytes = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var one = counter.of("zz.labour").upload("一.pdf", "application/pdf", bytes);
        var two = counter.of("zz.housing").upload("二.pdf", "application/pdf", bytes);
        var hash = read(one, "$.sha256");

        assertThat(read(two, "$.sha256")).isEqualTo(hash);
        assertThat(read(two, "$.id")).isNotEqualTo(read(one, "$.id"));
        try (var files = Files.walk(home.folder("attachments"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .filteredOn(name -> name.equals(hash) || name.endsWith(".part"))
                    .containsExactly(hash);
        }
        counter.of("zz.labour")
                .get("/api/attachments/" + read(one, "$.id"))
                .andExpect(content().bytes(bytes));
    }

    @Test
    void aFileIsReadByThoseWhoMaySeeTheClueThatCarriesIt() throws Exception {
        var labour = counter.of("zz.labour");
        var clue = labour.register(aClue("phone", DAY.atTime(8, 0)).in("410803_lifeng", "housing"));
        var file = "/api/attachments/" + labour.uploads();
        counter.of("zz.housing").get(file).andExpect(status().isNotFound());
        labour.does(clue, "attach", "\"attachments\":[\"%s\"]".formatted(file.substring(17)));

        for (var unit : new String[] {"zz.housing", "zz.lifeng", "zz.labour"}) {
            counter.of(unit)
                    .get(file)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", "application/pdf"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Disposition", containsString("inline")))
                    .andExpect(content().string(containsString("%PDF-1.7")));
        }
        for (var unit : new String[] {"zz.education", "jf.social_security"}) {
            counter.of(unit).get(file).andExpect(status().isNotFound());
        }
        labour.get("/api/attachments/" + UUID.randomUUID()).andExpect(status().isNotFound());
        labour.get("/api/attachments/..%2f..%2fkeys").andExpect(status().is4xxClientError());
    }

    @Test
    void theVillageThatSentAClueDoesNotReadWhatWasAddedToIt() throws Exception {
        var village = counter.of("jf.village_one");
        var clue = village.register(aClue("village", DAY.atTime(8, 0)).in("50gx01_village_one", "housing"));
        var office = counter.of("jf.social_security");
        var file = office.uploads();
        office.does(clue, "attach", "\"attachments\":[\"%s\"]".formatted(file));
        village.get("/api/attachments/" + file).andExpect(status().isNotFound());
    }

    @Test
    void nobodyReadsAFileOfOthersByAttachingIt() throws Exception {
        var foreign = counter.of("jf.social_security").uploads();
        var labour = counter.of("zz.labour");
        var clue = labour.register(aClue("phone", DAY.atTime(8, 0)).in("410803_lifeng", "housing"));
        labour.act(clue, "attach", "\"attachments\":[\"%s\"]".formatted(foreign))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("attachment.missing"));
    }
}
