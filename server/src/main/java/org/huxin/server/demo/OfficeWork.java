package org.huxin.server.demo;

import java.util.List;
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
    private final List<OfficeDeed> deeds;
    private final CurrentOfficer officers;
    private final Today today;

    OfficeWork(
            Cast cast,
            DispatchActs dispatch,
            SetValue values,
            Notices notices,
            Papers papers,
            List<OfficeDeed> deeds,
            CurrentOfficer officers,
            Today today) {
        this.cast = cast;
        this.dispatch = dispatch;
        this.values = values;
        this.notices = notices;
        this.papers = papers;
        this.deeds = deeds;
        this.officers = officers;
        this.today = today;
    }

    /** By the coordinating office unless the work names others. */
    void act(Story.Place place, Story.Work work) {
        var units = work.by() == null ? List.of(cast.coordinator(place)) : work.by();
        units.forEach(unit -> officers.actAs(cast.officerOf(unit), () -> done(new OfficeTurn(place, unit, work))));
    }

    private boolean done(OfficeTurn turn) {
        switch (turn.act()) {
            case "make-sheet" -> dispatch.makeSheet(turn.say("kind"), today.date());
            case "issue-bulletin" -> dispatch.issueBulletin(turn.say("kind"), today.date());
            case "set-key-period" -> dispatch.setKeyPeriod(turn.day("from"), turn.day("to"), turn.say("note"));
            case "set-value" ->
                values.handle(turn.say("setting"), Long.parseLong(turn.say("value")), today.date(), turn.say("basis"));
            case "read-notices" -> notices.readAll(officers.get());
            case "sign-papers" -> signPapers(turn.unit());
            default ->
                deeds.stream()
                        .filter(deed -> deed.acts().contains(turn.act()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("工作", turn.act()))
                        .does(turn);
        }
        return true;
    }

    private void signPapers(String unit) {
        var received = new PaperFilter(officers.get().scope(), null, null, null, null, null, null, unit);
        papers.list(received, null, MAIL).items().stream()
                .filter(paper -> paper.receivedAt() == null && !paper.voided())
                .forEach(paper -> papers.receive(paper.id(), Receipt.by(cast.signature(unit))));
    }
}
