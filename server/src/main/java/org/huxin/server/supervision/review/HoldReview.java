package org.huxin.server.supervision.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KeyProjectRecord;
import org.huxin.db.supervision.tables.records.ReviewMatterRecord;
import org.huxin.db.supervision.tables.records.ReviewRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 召开研判: the coordinating office opens a session, concludes on its matters, names the key projects and closes it. */
@Service
class HoldReview {

    /** The period whose warnings are looked at. */
    record Open(
            @NotNull(message = "请填写起始日期") LocalDate from,
            @NotNull(message = "请填写截止日期") LocalDate to) {}

    /** @param matters numbers on the agenda */
    record Conclude(
            @NotEmpty(message = "请选择要下结论的事项") @Size(max = 500, message = "一次不能超过500项")
            List<@NotNull(message = "事项不能是空的") Integer> matters,

            @NotBlank(message = "请写明结论") @Size(max = 1_000, message = "结论不能超过1000字")
            String conclusion) {}

    /** @param unit that is to carry the measures out; null for whoever is in charge of the project */
    record KeyProject(
            @NotNull(message = "请选择项目") UUID project,

            @NotBlank(message = "请写明处置措施") @Size(max = 1_000, message = "措施不能超过1000字")
            String measures,

            @Nullable String unit) {}

    /** @param minutes what was said and agreed */
    record Close(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请填写会议纪要") @Size(max = 4_000, message = "纪要不能超过4000字")
            String minutes) {}

    private final Reviews reviews;
    private final Agenda agenda;
    private final Projects projects;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    HoldReview(
            Reviews reviews,
            Agenda agenda,
            Projects projects,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.reviews = reviews;
        this.agenda = agenda;
        this.projects = projects;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** Draws up the agenda, and begins the list with the last one. */
    @Transactional
    UUID open(Open told) {
        var who = coordinator();
        if (told.from().isAfter(told.to()) || told.to().isAfter(today.date())) {
            throw CommandRefused.field("review.period", "to", "截止日期不能早于起始日期，也不能晚于今天");
        }
        var row = new ReviewRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(who.jurisdiction());
        row.setVersion(1L);
        row.setFromDay(told.from());
        row.setToDay(told.to());
        row.setOpenedAt(today.now());
        row.setOpenedBy(who.id());
        row.setUnit(who.unit().id());
        if (!reviews.add(row)) {
            throw new CommandRefused("review.under_way", "上一次研判还没有结束");
        }
        reviews.add(agenda.of(row.getId(), who.jurisdiction(), told.from(), told.to()));
        reviews.before(row).ifPresent(last -> reviews.carry(last.getId(), row.getId()));
        audit.append("review.opened", subject(row), Map.of("to", told.to().toString()));
        return row.getId();
    }

    @Transactional
    void conclude(UUID id, Conclude told) {
        underWay(id);
        var row = new ReviewMatterRecord();
        row.setReview(id);
        row.setConclusion(told.conclusion().strip());
        row.setConcludedAt(today.now());
        row.setConcludedBy(current.get().id());
        if (reviews.conclude(row, told.matters()) == 0) {
            throw CommandRefused.field("review.matter", "matters", "议程上没有这一项");
        }
    }

    @Transactional
    void put(UUID id, KeyProject told) {
        var review = underWay(id);
        var project = projects.visible(told.project());
        if (told.unit() != null
                && directory
                        .unit(told.unit())
                        .filter(unit -> unit.jurisdiction().equals(review.getJurisdiction()))
                        .isEmpty()) {
            throw CommandRefused.field("review.unit", "unit", "本地没有这个单位");
        }
        var row = new KeyProjectRecord();
        row.setReview(id);
        row.setProject(project.id());
        row.setNumber(project.number());
        row.setName(project.name());
        row.setMeasures(told.measures().strip());
        row.setUnit(told.unit());
        reviews.put(row);
    }

    @Transactional
    void drop(UUID id, UUID project) {
        underWay(id);
        reviews.drop(id, project);
    }

    /** 结束研判、发布清单. @throws CommandRefused {@code review.lacking} while a warning of the period lacks a conclusion */
    @Transactional
    void close(UUID id, Close told) {
        var row = underWay(id);
        if (!row.getVersion().equals(told.version())) {
            throw new CommandRefused("review.changed", "这次研判刚刚有了变化，请看过最新情况再办");
        }
        var lacking = reviews.lacking(id);
        if (lacking > 0) {
            throw new CommandRefused("review.lacking", "还有 " + lacking + " 条预警没有结论，不能结束研判");
        }
        row.setClosedAt(today.now());
        row.setClosedBy(current.get().id());
        row.setMinutes(told.minutes().strip());
        reviews.save(row);
        audit.append("review.closed", subject(row), Map.of());
        facts.publishEvent(new ReviewFact.Closed(
                "jurisdiction:" + row.getJurisdiction(),
                row.getClosedAt(),
                row.getJurisdiction(),
                row.getFromDay(),
                row.getToDay(),
                row.getUnit()));
    }

    /** A session that is closed stays as it is. */
    private ReviewRecord underWay(UUID id) {
        coordinator();
        var row = reviews.hold(id);
        if (row.getClosedAt() != null) {
            throw new CommandRefused("review.closed", "这次研判已经结束，清单已经发布，不能再改");
        }
        return row;
    }

    private ActingOfficer coordinator() {
        var who = current.get();
        if (!who.is(Role.COORDINATOR)) {
            throw NotPermitted.outsideScope("研判由牵头协调单位召集");
        }
        return who;
    }

    private static String subject(ReviewRecord row) {
        return "review:" + row.getId();
    }
}
