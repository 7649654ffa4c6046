package org.huxin.server.project.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** Something done about the account of a project; where the project stands does not change. */
interface AccountCommand extends ProjectCommand {

    String INVALID = "account.invalid";

    /** A thousand billion yuan: more than goes through any account. */
    long MOST_FEN = 100_000_000_000_000L;

    LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Day on which it happened; null for what happens now. */
    @Nullable
    LocalDate day();

    /** Field in which that day stands. */
    default String dayField() {
        return "on";
    }

    @Nullable
    List<UUID> attachments();

    /** More for the timeline, by Chinese label. */
    Map<String, String> detail(ProjectScene scene);

    /** One Chinese sentence for the timeline. */
    default String what() {
        return act().label();
    }

    @Override
    AccountAct act();

    @Override
    default List<UUID> files() {
        var named = attachments();
        return named == null
                ? List.of()
                : named.stream().filter(Objects::nonNull).distinct().toList();
    }

    @Override
    default ProjectDecision decide(Project project, ProjectScene scene) {
        var day = day();
        return day == null || counts(day, scene)
                ? new Accepted(project, List.of(), what(), detail(scene))
                : new Refused(INVALID, dayField(), "日期不能晚于今天，也不能早于1990年");
    }

    /** Whether somebody can mean the day. */
    static boolean counts(LocalDate day, ProjectScene scene) {
        return !day.isAfter(scene.at().toLocalDate()) && !day.isBefore(EARLIEST);
    }

    /** Terms count from the day itself, whenever it is recorded. */
    static LocalDateTime moment(LocalDate day, ProjectScene scene) {
        return day.equals(scene.at().toLocalDate()) ? scene.at() : day.atStartOfDay();
    }
}
