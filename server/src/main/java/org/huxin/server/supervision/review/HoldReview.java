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
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 召开研判: the coordinating office opens a session, concludes on its matters and names the key projects. */
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

    private final Sessions sessions;
    private final Reviews reviews;
    private final Agenda agenda;
    private final Projects projects;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    HoldReview(
            Sessions sessions,
            Reviews reviews,
            Agenda agenda,
            Projects projects,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.sessions = sessions;
        this.reviews = reviews;
        this.agenda = agenda;
        this.projects = projects;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** Draws up the agenda, and begins the list with the last one. */
    @Transactional
    UUID open(Open told) {
        var who = sessions.coordinator();
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
        audit.append(
                "review.opened", Sessions.subject(row), Map.of("to", told.to().toString()));
        return row.getId();
    }

    @Transactional
    void conclude(UUID id, Conclude told) {
        sessions.underWay(id);
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
        var review = sessions.underWay(id);
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
        sessions.underWay(id);
        reviews.drop(id, project);
    }
}
