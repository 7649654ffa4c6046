package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.casework.dispatch.DispatchActs;
import org.huxin.server.document.PaperFilter;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Notices;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.OfficeDecisions;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What offices do that is about no single clue: sheets, bulletins, periods, values, their mail. */
@Component
@Profile("demo")
class OfficeWork {

    private static final int MAIL = 20;

    private final Cast cast;
    private final DispatchActs dispatch;
    private final OfficeDecisions decisions;
    private final Notices notices;
    private final Papers papers;
    private final CurrentOfficer officers;
    private final Audit audit;
    private final Today today;

    OfficeWork(
            Cast cast,
            DispatchActs dispatch,
            OfficeDecisions decisions,
            Notices notices,
            Papers papers,
            CurrentOfficer officers,
            Audit audit,
            Today today) {
        this.cast = cast;
        this.dispatch = dispatch;
        this.decisions = decisions;
        this.notices = notices;
        this.papers = papers;
        this.officers = officers;
        this.audit = audit;
        this.today = today;
    }

    /** By the coordinating office unless the work names others. */
    void act(Story.Place place, Story.Work work) {
        var units = work.by() == null ? List.of(cast.coordinator(place)) : work.by();
        units.forEach(unit -> officers.actAs(cast.officerOf(unit), () -> done(unit, work)));
    }

    private boolean done(String unit, Story.Work work) {
        var with = work.with() == null ? Map.<String, String>of() : work.with();
        switch (work.act()) {
            case "make-sheet" -> dispatch.makeSheet(word(with, "kind"), today.date());
            case "issue-bulletin" -> dispatch.issueBulletin(word(with, "kind"), today.date());
            case "set-key-period" -> dispatch.setKeyPeriod(day(with, "from"), day(with, "to"), word(with, "note"));
            case "set-value" -> setValue(with);
            case "read-notices" -> notices.readAll(officers.get());
            case "sign-papers" -> signPapers(unit);
            default -> throw new NotFound("工作", work.act());
        }
        return true;
    }

    /** As the page of values does it. */
    private void setValue(Map<String, String> with) {
        var officer = officers.require(Permission.GAP_SET);
        var setting = word(with, "setting");
        var value = word(with, "value");
        var basis = word(with, "basis");
        decisions.decide(
                officer.jurisdiction(),
                setting,
                value,
                day(with, "from"),
                basis,
                officer.unit().name() + " " + officer.name());
        audit.append("gap.set", "gap:" + setting, Map.of("值", value, "自", word(with, "from"), "依据", basis));
    }

    private void signPapers(String unit) {
        var received = new PaperFilter(officers.get().scope(), null, null, null, null, null, null, unit);
        papers.list(received, null, MAIL).items().stream()
                .filter(paper -> paper.receivedAt() == null && !paper.voided())
                .forEach(paper -> papers.receive(paper.id(), cast.signature(unit)));
    }

    private static LocalDate day(Map<String, String> with, String name) {
        return LocalDate.parse(word(with, name));
    }

    private static String word(Map<String, String> with, String name) {
        return Objects.requireNonNull(with.get(name), name);
    }
}
