package org.huxin.server.project.life;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 维权信息告示牌、与上级对接. */
@CaseworkTest
class BoardTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    private Counter.Officer housing;

    /** Nobody is wage officer twice. */
    private int phones = new Random().nextInt(90_000_000);

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("jy.housing");
    }

    private ProjectFile project() throws Exception {
        return ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), housing);
    }

    private ProjectFile begins(ProjectFile project) throws Exception {
        project.appoints(housing, "wage_officer", "测试员甲", "138%08d".formatted(phones++));
        return project.begins(housing);
    }

    private static String photo(Counter.Officer officer) throws Exception {
        return Counter.read(officer.upload("告示牌.jpg", "image/jpeg", JPEG).andExpect(status().isOk()), "$.id");
    }

    private static String attached(String id) {
        return "\"attachments\":[\"%s\"]".formatted(id);
    }

    private void withoutBoard(int projects) throws Exception {
        housing.get("/api/projects/count?boardMissing=true&text=" + mark).andExpect(jsonPath("$.count", is(projects)));
    }

    @Test
    @Requirement("JY-34")
    void aSiteWithoutADatedPhotoThatWasCheckedIsOnTheList() throws Exception {
        var project = project();
        withoutBoard(0);
        begins(project).page(housing).andExpect(jsonPath("$.board", is(nullValue())));
        withoutBoard(1);

        project.does(housing, "show-board", attached(photo(housing)))
                .andExpect(jsonPath("$.board.shownAt", is("2024-04-01T09:00:00")))
                .andExpect(jsonPath("$.board.photo.name", is("告示牌.jpg")))
                .andExpect(jsonPath("$.board.checkedAt", is(nullValue())));
        withoutBoard(1);
        counter.at(DAY.atTime(15, 0));
        project.does(housing, "check-board", "").andExpect(jsonPath("$.board.checkedAt", is("2024-04-01T15:00:00")));
        withoutBoard(0);
        project.act(housing, "check-board", "").andExpect(status().isConflict());

        project.does(housing, "show-board", attached(photo(housing)));
        withoutBoard(1);
    }

    @Test
    void aBoardNeedsAPhotoOfOnesOwn() throws Exception {
        var project = begins(project());

        project.act(housing, "show-board", "\"attachments\":[]")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("attachments")));
        project.act(housing, "show-board", attached(housing.uploads()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("attachments")));
        project.act(housing, "show-board", attached(photo(counter.of("jy.water"))))
                .andExpect(status().is(422));
        project.act(housing, "show-board", attached(UUID.randomUUID().toString()))
                .andExpect(status().is(422));
        withoutBoard(1);
    }

    @Test
    void dealingWithTheAuthorityAboveIsRecordedWithWhomAndWhat() throws Exception {
        var officer = counter.of("zz.housing");
        var project = ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").with("level", "city"), officer);

        project.act(officer, "coordinate-up", "\"to\":\"示例市住建局\",\"note\":\"\"")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("note")));
        project.does(officer, "coordinate-up", "\"to\":\"示例市住建局\",\"note\":\"已对接，稳控工人\"")
                .andExpect(jsonPath("$.timeline[*].what", hasItem("与示例市住建局对接")))
                .andExpect(jsonPath("$.timeline[*].detail['情况']", is(List.of("已对接，稳控工人"))));
        project.actAt(2, counter.of("zz.yueshan"), "coordinate-up", "\"to\":\"某局\",\"note\":\"无\"")
                .andExpect(status().isNotFound());
    }
}
