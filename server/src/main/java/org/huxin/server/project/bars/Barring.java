package org.huxin.server.project.bars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.BarRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records decisions that bar an owner, and lifts them. */
@Service
class Barring {

    static final String GROUNDS = "bar_grounds";

    private final Bars bars;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final Words words;
    private final CurrentOfficer officer;
    private final Audit audit;
    private final Today today;

    Barring(
            Bars bars,
            Enterprises enterprises,
            Attachments attachments,
            Words words,
            CurrentOfficer officer,
            Audit audit,
            Today today) {
        this.bars = bars;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.words = words;
        this.officer = officer;
        this.audit = audit;
        this.today = today;
    }

    record NewBar(
            @NotNull(message = "请填写建设单位") @Valid Firm enterprise,

            @NotBlank(message = "请填写决定文号") @Size(max = 80, message = "决定文号不能超过80字")
            String decision,

            @NotBlank(message = "请选择限制理由") String ground,
            @NotNull(message = "请填写决定日期") LocalDate decidedOn,
            @Nullable List<UUID> attachments) {}

    record Lift(
            @NotBlank(message = "请写明解除理由") @Size(max = 500, message = "解除理由不能超过500字")
            String reason) {}

    /** Departments of an industry and who coordinates decide it. */
    static boolean mayBar(ActingOfficer who) {
        return who.may(Permission.PROJECT_REGISTER) && (who.is(Role.COORDINATOR) || who.is(Role.INDUSTRY));
    }

    /**
     * Records a decision.
     *
     * @throws CommandRefused {@code bar.invalid} with the field: a decision known already, a day to come, an unknown ground
     */
    @Transactional
    UUID bar(NewBar told) {
        var who = permitted();
        if (!words.has(who.jurisdiction(), GROUNDS, told.ground())) {
            throw CommandRefused.field("bar.invalid", "ground", "本辖区的规则中没有“" + told.ground() + "”这一项");
        }
        if (told.decidedOn().isAfter(today.date())) {
            throw CommandRefused.field("bar.invalid", "decidedOn", "决定日期不能晚于今天");
        }
        var decision = told.decision().strip();
        if (bars.decided(who.jurisdiction(), decision)) {
            throw known();
        }
        var files = Objects.requireNonNullElse(told.attachments(), List.<UUID>of());
        attachments.require(files);
        var row = new BarRecord();
        row.setId(UUID.randomUUID());
        row.setJurisdiction(who.jurisdiction());
        row.setEnterprise(Objects.requireNonNull(enterprises.of(told.enterprise(), who.id())));
        row.setDecision(decision);
        row.setGround(told.ground());
        row.setDecidedOn(told.decidedOn());
        row.setRecordedAt(today.now());
        row.setRecordedBy(who.id());
        row.setUnit(who.unit().id());
        row.setAttachments(files.toArray(UUID[]::new));
        if (!bars.add(row)) {
            throw known();
        }
        audit.append("enterprise.barred", "enterprise:" + row.getEnterprise(), Map.of("decision", decision));
        return row.getId();
    }

    /** @throws CommandRefused {@code bar.lifted} if it does not stand any more */
    @Transactional
    void lift(UUID id, Lift told) {
        var who = permitted();
        var row = bars.requireForUpdate(who.jurisdiction(), id);
        if (row.getLiftedAt() != null) {
            throw new CommandRefused("bar.lifted", "这项限制已经解除");
        }
        row.setLiftedAt(today.now());
        row.setLiftedBy(who.id());
        row.setLiftedWhy(told.reason().strip());
        bars.save(row);
        audit.append(
                "enterprise.bar_lifted", "enterprise:" + row.getEnterprise(), Map.of("decision", row.getDecision()));
    }

    private static CommandRefused known() {
        return CommandRefused.field("bar.invalid", "decision", "这个文号的决定已经登记过");
    }

    private ActingOfficer permitted() {
        var who = officer.require(Permission.PROJECT_REGISTER);
        if (!mayBar(who)) {
            throw NotPermitted.outsideScope("限制新建项目由行业主管部门和牵头单位决定");
        }
        return who;
    }
}
