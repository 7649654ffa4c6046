package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.server.casework.dispatch.DispatchActs;
import org.huxin.server.document.PaperFilter;
import org.huxin.server.document.Papers;
import org.huxin.server.document.Receipt;
import org.huxin.server.duty.Notices;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.rules.SetValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What offices do that is about no single clue: sheets, bulletins, periods, values, their mail. */
@Component
@Profile("demo")
class OfficeWork {

    private static final int MAIL = 20;

    private final Cast cast;
    private final DispatchActs dispatch;
    private final SetValue values;
    private final Notices notices;
    private final Papers papers;
    private final CurrentOfficer officers;
    private final Today today;

    OfficeWork(
            Cast cast,
            DispatchActs dispatch,
            SetValue values,
            Notices notices,
            Papers papers,
            CurrentOfficer officers,
            Today today) {
        this.cast = cast;
        this.dispatch = dispatch;
        this.values = values;
        this.notices = notices;
        this.papers = papers;
        this.officers = officers;
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
            case "set-value" ->
                values.handle(
                        word(with, "setting"),
                        Long.parseLong(word(with, "value")),
                        day(with, "from"),
                        word(with, "basis"));
            case "read-notices" -> notices.readAll(officers.get());
            case "sign-papers" -> signPapers(unit);
            default -> throw new NotFound("工作", work.act());
        }
        return true;
    }

    private void signPapers(String unit) {
        var received = new PaperFilter(officers.get().scope(), null, null, null, null, null, null, unit);
        papers.list(received, null, MAIL).items().stream()
                .filter(paper -> paper.receivedAt() == null && !paper.voided())
                .forEach(paper -> papers.receive(paper.id(), Receipt.by(cast.signature(unit))));
    }

    private static LocalDate day(Map<String, String> with, String name) {
        return LocalDate.parse(word(with, name));
    }

    private static String word(Map<String, String> with, String name) {
        return Objects.requireNonNull(with.get(name), name);
    }
}
