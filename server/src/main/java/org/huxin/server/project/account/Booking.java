package org.huxin.server.project.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 收支, pay that failed, and violations that somebody dealt with. */
interface Booking {

    /**
     * One movement.
     *
     * @param kind word of the register {@code account_entry_kinds}
     * @param source whence wages were paid, of the register {@code wage_sources}
     * @param party whom it came from or went to, of the register {@code account_parties}
     * @param reference the bank's number of it, by which it is known again
     */
    record Line(
            LocalDate on,
            String kind,
            String source,
            String party,
            long amountFen,
            @Nullable String reference,
            String note) {

        /** Whether it is a movement of the account itself. */
        boolean through() {
            return source.equals(Movements.ACCOUNT);
        }
    }

    /**
     * One movement by form.
     *
     * @param source null for the account itself
     */
    record Book(
            long version,
            @NotNull(message = "请填写日期") LocalDate on,
            @NotBlank(message = "请选择收支种类") String kind,
            @Nullable String source,
            @NotBlank(message = "请选择对方") String party,

            @NotNull(message = "请填写金额")
            @Positive(message = "金额应大于零")
            @Max(value = AccountCommand.MOST_FEN, message = "金额过大")
            Long amountFen,

            @Nullable @Size(max = 60, message = "流水号不能超过60字")
            String reference,

            @Nullable @Size(max = 200, message = "说明不能超过200字")
            String note)
            implements AccountCommand {
        Line line() {
            var whence = source == null || source.isBlank() ? Movements.ACCOUNT : source;
            var number = reference == null || reference.isBlank() ? null : reference.strip();
            return new Line(
                    on,
                    kind,
                    whence,
                    party,
                    amountFen,
                    number,
                    Objects.requireNonNullElse(note, "").strip());
        }

        @Override
        public AccountAct act() {
            return AccountAct.BOOK;
        }

        @Override
        public List<Used> words() {
            return List.of(
                    new Used(Movements.KINDS, "kind", kind),
                    new Used(Movements.SOURCES, "source", line().source()),
                    new Used(Movements.PARTIES, "party", party));
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public @Nullable List<UUID> attachments() {
            return null;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            var detail = new LinkedHashMap<String, String>();
            detail.put("种类", scene.label(Movements.KINDS, kind));
            detail.put("来源", scene.label(Movements.SOURCES, line().source()));
            detail.put("对方", scene.label(Movements.PARTIES, party));
            detail.put("金额", Money.ofFen(amountFen).toString());
            return detail;
        }
    }

    /** Many movements out of a file that has been read. */
    record BookMany(long version, List<Line> lines) implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.BOOK;
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
        public String what() {
            return "导入收支" + lines.size() + "笔";
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of();
        }
    }

    /** Lines of a payroll that the bank could not pay. */
    record RecordFailure(
            long version,
            @NotNull(message = "请填写日期") LocalDate on,

            @NotNull(message = "请填写失败笔数")
            @Min(value = 1, message = "失败笔数至少为1")
            @Max(value = 100_000, message = "失败笔数过大")
            Integer lines,

            @NotNull(message = "请填写失败金额")
            @Positive(message = "金额应大于零")
            @Max(value = AccountCommand.MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotBlank(message = "请填写失败原因") @Size(max = 200, message = "失败原因不能超过200字")
            String reason)
            implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.RECORD_FAILURE;
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public @Nullable List<UUID> attachments() {
            return null;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of(
                    "笔数", Objects.toString(lines), "金额", Money.ofFen(amountFen).toString(), "原因", reason.strip());
        }
    }

    /** @param violation its id */
    record Deal(
            long version,
            @NotNull(message = "请选择要处理的违规") UUID violation,

            @NotBlank(message = "请填写处理情况") @Size(max = 1000, message = "处理情况不能超过1000字")
            String note,

            @Nullable List<UUID> attachments)
            implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.DEAL;
        }

        @Override
        public @Nullable LocalDate day() {
            return null;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of("处理情况", note.strip());
        }
    }
}
