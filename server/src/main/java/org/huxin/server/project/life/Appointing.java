package org.huxin.server.project.life;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 明确责任人、免去责任人、登记劳资专管员. */
interface Appointing {

    /** Names somebody for a post; who held it before leaves it, unless several may hold it. */
    record Appoint(
            long version,
            @NotBlank(message = "请选择岗位") String post,

            @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名不能超过60字")
            String name,

            @NotBlank(message = "请填写所在单位") @Size(max = 200, message = "所在单位不能超过200字")
            String organisation,

            @Nullable @Pattern(regexp = "(?=(.*[0-9]){5})[0-9+() -]{5,20}", message = "联系电话只能是数字和区号")
            String phone,

            @Nullable @Size(max = 60, message = "证书编号不能超过60字")
            String certificate,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.APPOINT;
        }

        @Override
        public List<Used> words() {
            return List.of(new Used(Posts.REGISTER, "post", post));
        }

        @Override
        public List<UUID> files() {
            return Files.of(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project,
                    List.of(),
                    "明确" + scene.label(Posts.REGISTER, post),
                    Map.of("姓名", name.strip(), "单位", organisation.strip()));
        }
    }

    /** As it comes in; {@link Removing} knows whom it means. */
    record Remove(long version, @NotNull(message = "请选择责任人") UUID person) {}

    /** Ends somebody's post. */
    record Removing(long version, PersonRecord person) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.REMOVE;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(
                    project,
                    List.of(),
                    "免去" + scene.label(Posts.REGISTER, person.getPost()),
                    Map.of("姓名", person.getName()));
        }
    }

    /** As it comes in; {@link Registering} knows whom it means. */
    record RegisterWageOfficer(
            long version,
            @NotNull(message = "请选择责任人") UUID person,

            @NotBlank(message = "请填写登记编号") @Size(max = 60, message = "登记编号不能超过60字")
            String number) {}

    /** The department of the industry registers the wage officer (劳资专管员登记管理). */
    record Registering(long version, PersonRecord person, String number) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.REGISTER_WAGE_OFFICER;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (!person.getPost().equals(Posts.WAGE_OFFICER)) {
                return new Refused("project.person", "person", "只有劳资专管员需要登记");
            }
            if (person.getRegistration() != null) {
                return new Refused("project.person", "person", "这名劳资专管员已经登记");
            }
            return new Accepted(
                    project,
                    List.of(new ProjectFact.WageOfficerRegistered(
                            project.subject(), scene.at(), project.jurisdiction(), scene.unit())),
                    "登记劳资专管员",
                    Map.of("姓名", person.getName(), "登记编号", number));
        }
    }
}
