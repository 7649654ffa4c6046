package org.huxin.server.supervision.firms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes grades and puts them in force: nothing is rated before a person has said so. */
@Service
class Rating {

    record Proposal(
            @NotNull(message = "缺少版本号") Long version,
            @NotBlank(message = "请选择等级") String grade,

            @NotBlank(message = "请写明评级的理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason) {}

    /** @param taken whether the proposed grade is put in force */
    record Decision(
            @NotNull(message = "缺少版本号") Long version,
            @NotNull(message = "请选择是否确认") Boolean taken,

            @Nullable @Size(max = 1_000, message = "说明不能超过1000字")
            String note) {}

    private final SupervisedFirms firms;
    private final Ratings ratings;
    private final Inspections inspections;
    private final Grades grades;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Rating(
            SupervisedFirms firms,
            Ratings ratings,
            Inspections inspections,
            Grades grades,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.firms = firms;
        this.ratings = ratings;
        this.inspections = inspections;
        this.grades = grades;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code rating.waiting} while another waits; {@code firm.grade} */
    @Transactional
    void propose(UUID id, Proposal told) {
        var named = firms.hold(id);
        var who = FirmRights.require(named.firm(), current.get(), told.version());
        var grade = grades.require(named.firm().getJurisdiction(), told.grade());
        if (ratings.waiting(id).isPresent()) {
            throw new CommandRefused("rating.waiting", "已有一个评级等待确认，先确认或者退回");
        }
        if (grade.code().equals(named.firm().getGrade())) {
            throw CommandRefused.field("rating.same", "grade", "现在就是这个等级");
        }
        ratings.propose(named, grade.code(), told.reason().strip(), new String[0], who.id());
        firms.save(named.firm(), "rating_proposed", grade.label(), who);
        audit.append("firm.rating_proposed", FirmFact.firm(id), Map.of("grade", grade.code()));
    }

    /** A grade that is taken sets the next inspection by its interval the same day. */
    @Transactional
    void decide(UUID id, Decision told) {
        var named = firms.hold(id);
        var firm = named.firm();
        var who = FirmRights.require(firm, current.get(), told.version());
        var row = ratings.waiting(id).orElseThrow(() -> new CommandRefused("rating.none", "没有等待确认的评级"));
        var note = Objects.requireNonNullElse(told.note(), "").strip();
        if (!told.taken() && note.isEmpty()) {
            throw CommandRefused.field("rating.note", "note", "请写明退回的理由");
        }
        var grade = grades.require(firm.getJurisdiction(), row.getToGrade());
        row.setDecidedAt(today.now());
        row.setDecidedBy(who.id());
        row.setDecidedUnit(who.unit().id());
        row.setNote(note);
        row.setTaken(told.taken());
        ratings.save(row);
        if (told.taken()) {
            firm.setGrade(grade.code());
            firm.setGradedOn(today.date());
            inspections.plan(named, grade);
        }
        firms.save(firm, told.taken() ? "rated" : "rating_refused", grade.label(), who);
        audit.append("firm.rating_decided", FirmFact.firm(id), Map.of("grade", grade.code(), "taken", told.taken()));
        facts.publishEvent(new FirmFact.RatingDecided(
                FirmFact.matter(row.getId()), today.now(), firm.getJurisdiction(), grade.code(), told.taken()));
        if (told.taken()) {
            facts.publishEvent(new FirmFact.Rated(
                    FirmFact.firm(id),
                    today.now(),
                    firm.getJurisdiction(),
                    grade.code(),
                    who.unit().id()));
        }
    }
}
