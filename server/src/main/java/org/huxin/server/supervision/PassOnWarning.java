package org.huxin.server.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.casework.WarnedClues;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose task a warning is, and that it becomes a clue. */
@Service
class PassOnWarning {

    static final String ASSIGN = "assign";
    static final String HAND_ON = "hand_on";

    /** @param officer of the unit that is to look at it */
    record Assign(
            @NotNull(message = "缺少版本号") Long version,
            @NotBlank(message = "请选择责任人") String officer) {}

    /**
     * @param employer who owes the wages, as far as is known
     * @param claimedFen how much, and {@code claimedPersons} to how many; null while nobody knows
     */
    record HandOn(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请填写用人单位") @Size(max = 200, message = "用人单位不能超过200字")
            String employer,

            @Nullable @PositiveOrZero(message = "不能为负数") Long claimedFen,
            @Nullable @PositiveOrZero(message = "不能为负数") Integer claimedPersons,

            @NotBlank(message = "请写明为什么转为线索") @Size(max = 1_000, message = "说明不能超过1000字")
            String note) {}

    private final ActOnWarning acts;
    private final Warnings warnings;
    private final WarningViews views;
    private final WarnedClues clues;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;

    PassOnWarning(
            ActOnWarning acts,
            Warnings warnings,
            WarningViews views,
            WarnedClues clues,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts) {
        this.acts = acts;
        this.warnings = warnings;
        this.views = views;
        this.clues = clues;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
    }

    /** @throws CommandRefused {@code warning.officer} unless he works for the unit that is to look at it */
    @Transactional
    void assign(UUID id, Assign told) {
        var row = acts.held(id, told.version(), ASSIGN);
        var unit = Objects.requireNonNull(row.getBearer());
        if (!directory.employs(unit, told.officer())) {
            throw CommandRefused.field("warning.officer", "officer", "责任人不属于承担核查的单位");
        }
        row.setOfficer(told.officer());
        var name = directory.officer(told.officer()).orElseThrow().name();
        var done = acts.keep(row, ASSIGN, "由" + name + "核查");
        var subject = WarningSubjects.subject(id);
        audit.append("warning.assign", subject, Map.of("officer", told.officer()));
        facts.publishEvent(
                new WarningFact.Assigned(subject, done.getAt(), row.getJurisdiction(), unit, told.officer()));
    }

    /** Makes a clue of what was found true, with the rule, the measure and the rows behind it. */
    @Transactional
    WarnedClues.Filed handOn(UUID id, HandOn told) {
        var row = acts.held(id, told.version(), HAND_ON);
        var filed = clues.file(
                new WarnedClues.Told(
                        id,
                        row.getProject(),
                        told.employer().strip(),
                        told.claimedFen(),
                        told.claimedPersons(),
                        row.getTitle(),
                        evidence(views.of(warnings.require(id))),
                        told.note().strip()),
                told.version());
        row.setStage(WarningLife.HANDED_ON);
        row.setClue(filed.id());
        row.setClueNumber(filed.number());
        var done = acts.keep(row, HAND_ON, "转为线索 " + filed.number() + "：" + told.note());
        var subject = WarningSubjects.subject(id);
        audit.append("warning.hand_on", subject, Map.of("clue", filed.number()));
        facts.publishEvent(new WarningFact.HandedOn(
                subject,
                done.getAt(),
                row.getJurisdiction(),
                current.get().unit().id(),
                filed.id().toString(),
                filed.number()));
        return filed;
    }

    private static List<String> evidence(WarningView view) {
        var line = view.line();
        var lines = new ArrayList<String>();
        lines.add("规则编号 %s（文字版本 %s），量得 %s%s，界限 %s%s，首次发现 %s"
                .formatted(
                        line.rule(),
                        view.ruleVersion(),
                        line.measured()
                                .setScale(2, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString(),
                        line.unit(),
                        line.limit(),
                        line.unit(),
                        line.firstSeen()));
        var clause = view.clause();
        if (clause != null) {
            lines.add("依据：《%s》%s".formatted(clause.documentTitle(), clause.clause()));
        }
        view.rows().forEach(row -> lines.add(row.says()));
        return lines;
    }
}
