package org.huxin.server.project;

import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.register.ProjectAct;

/** A project for each act, standing where the act fits, with what one would say in earnest. */
public record Acts(Officer officer) {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    /** @param rest of the body that works at the version at which the project stands, beside that version */
    public record Ready(ProjectFile project, ProjectAct act, String rest) {

        public long version(Officer officer) throws Exception {
            return Long.parseLong(Counter.read(project.page(officer).andExpect(status().isOk()), "$.version"));
        }
    }

    /** Makes a project of the labour bureau's place ready for an act. */
    public Ready ready(ProjectAct act) throws Exception {
        var project = act == ProjectAct.CONFIRM ? observed() : ProjectFile.entered(form(), officer);
        return new Ready(project, act, rest(act, project));
    }

    private static ProjectForm form() {
        return aProject().with("field", "housing");
    }

    private ProjectFile observed() throws Exception {
        return new ProjectFile(Counter.read(
                officer.post("/api/projects/observed", form().json()).andExpect(status().isOk()), "$.id"));
    }

    private String rest(ProjectAct act, ProjectFile project) throws Exception {
        return switch (act) {
            case REVISE, CONFIRM -> "\"particulars\":{\"name\":\"示例改名工程\",\"field\":\"housing\",\"small\":false}";
            case PLAN_START -> "\"startsOn\":\"2024-06-01\"";
            case REVIEW_FUNDS -> "\"source\":\"own\",\"way\":\"self_raised\"";
            case APPROVE -> {
                project.does(officer, "review-funds", "\"source\":\"own\",\"way\":\"self_raised\"");
                yield "\"note\":null";
            }
            case SIGN_CONTRACT ->
                "\"kind\":\"general\",\"signedOn\":\"2024-04-01\",\"valueFen\":100,\"advanceFunding\":false";
            case APPOINT -> ProjectFile.person("owner_side", "测试员甲", "13800000001");
            case REMOVE -> person(project, "owner_side");
            case REGISTER_WAGE_OFFICER -> person(project, "wage_officer") + ",\"number\":\"示例1号\"";
            case ENTER_PLATFORM -> "\"number\":\"示例%s\"".formatted(UUID.randomUUID());
            case ENTER_STEP -> "\"step\":\"preparation\"";
            case STOP -> {
                project.begins(officer);
                yield "\"basis\":\"示例停工令\"";
            }
            case RESUME -> {
                project.begins(officer).does(officer, "stop", "\"basis\":\"示例停工令\"");
                yield "\"note\":\"示例\"";
            }
            case SHOW_BOARD -> photo();
            case CHECK_BOARD -> {
                project.does(officer, "show-board", photo());
                yield "\"note\":null";
            }
            case COORDINATE_UP -> "\"to\":\"示例厅\",\"note\":\"已电话对接\"";
            case TICK_ITEM -> {
                project.enters(officer, "preparation");
                yield "\"item\":\"preparation.owner.1\"";
            }
        };
    }

    private String person(ProjectFile project, String post) throws Exception {
        return "\"person\":\"%s\"".formatted(Counter.read(project.appoints(officer, post, "测试员甲"), "$.people[0].id"));
    }

    private String photo() throws Exception {
        var photo = Counter.read(officer.upload("告示牌.jpg", "image/jpeg", JPEG).andExpect(status().isOk()), "$.id");
        return "\"attachments\":[\"%s\"]".formatted(photo);
    }
}
