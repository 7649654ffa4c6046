package org.huxin.server.project.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 备案: handed in, accepted or returned. */
interface Filing {

    /** Its papers were handed in, again after a return. */
    record Submit(
            long version,
            @NotNull(message = "请填写报送日期") LocalDate on,
            @Nullable List<UUID> attachments) implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.FILE;
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of("报送日期", on.toString());
        }
    }

    record Accept(long version) implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.ACCEPT_FILING;
        }

        @Override
        public @Nullable LocalDate day() {
            return null;
        }

        @Override
        public @Nullable List<UUID> attachments() {
            return null;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of();
        }
    }

    record Return(
            long version,

            @NotBlank(message = "请填写退回理由") @Size(max = 500, message = "退回理由不能超过500字")
            String reason) implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.RETURN_FILING;
        }

        @Override
        public @Nullable LocalDate day() {
            return null;
        }

        @Override
        public @Nullable List<UUID> attachments() {
            return null;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of("理由", reason.strip());
        }
    }
}
