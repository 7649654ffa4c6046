package org.huxin.server.project.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.AccountFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 撤户: made known first, closed when nothing stands against it. */
interface Closing {

    String REASONS = "account_closing_reasons";

    /**
     * Made known on the site that no wages are owed.
     *
     * @param reason word of the register {@code account_closing_reasons}
     * @param attachments the notice and the contractor's promise
     */
    record Announce(
            long version,
            @NotBlank(message = "请选择撤户原因") String reason,
            @NotNull(message = "请填写公示之日") LocalDate on,

            @NotEmpty(message = "请上传公示材料和承诺书") List<UUID> attachments)
            implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.ANNOUNCE_CLOSING;
        }

        @Override
        public List<Used> words() {
            return List.of(new Used(REASONS, "reason", reason));
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of("原因", scene.label(REASONS, reason), "公示之日", on.toString());
        }
    }

    /**
     * As it comes in; the officer answers for what the program cannot know.
     *
     * @param noSuits whether no arbitration and no suit about wages is pending
     * @param noArrears whether no other wages are owed
     */
    record Close(
            long version,
            @NotNull(message = "请填写撤户日期") LocalDate on,
            boolean noSuits,
            boolean noArrears,
            @Nullable List<UUID> attachments) {}

    /** With what was found; the gates of the place decide whether it is enough. */
    record Closed(Close told, AccountFact.ClosingChecked found) implements AccountCommand {
        @Override
        public long version() {
            return told.version();
        }

        @Override
        public AccountAct act() {
            return AccountAct.CLOSE;
        }

        @Override
        public LocalDate day() {
            return told.on();
        }

        @Override
        public @Nullable List<UUID> attachments() {
            return told.attachments();
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of("撤户日期", told.on().toString());
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return switch (AccountCommand.super.decide(project, scene)) {
                case ProjectDecision.Refused refused -> refused;
                case Accepted accepted ->
                    new Accepted(accepted.changed(), List.of(found), accepted.what(), accepted.detail());
            };
        }
    }
}
