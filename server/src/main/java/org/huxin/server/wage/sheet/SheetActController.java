package org.huxin.server.wage.sheet;

import jakarta.validation.Valid;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 工资支付表: what is done about it. Each answers with the sheet as it then is. */
@OpenToFirms
@RestController
class SheetActController {

    private final MakeSheet make;
    private final AmendLine amend;
    private final Confirming confirming;
    private final HandingIn handing;
    private final Reviewing reviewing;
    private final SheetViews views;

    SheetActController(
            MakeSheet make,
            AmendLine amend,
            Confirming confirming,
            HandingIn handing,
            Reviewing reviewing,
            SheetViews views) {
        this.make = make;
        this.amend = amend;
        this.confirming = confirming;
        this.handing = handing;
        this.reviewing = reviewing;
        this.views = views;
    }

    @PostMapping("/api/wage/projects/{id}/sheets")
    SheetView make(@PathVariable UUID id, @Valid @RequestBody MakeSheet.Command command) {
        return views.of(make.handle(id, command));
    }

    @PostMapping("/api/wage/sheets/{sheet}/lines/{line}/amend-line")
    SheetView amend(@PathVariable UUID sheet, @PathVariable UUID line, @Valid @RequestBody AmendLine.Command command) {
        amend.handle(sheet, line, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/ask-confirmation")
    SheetView ask(@PathVariable UUID sheet, @Valid @RequestBody Confirming.Ask command) {
        confirming.ask(sheet, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/sign-lines")
    SheetView sign(@PathVariable UUID sheet, @Valid @RequestBody Confirming.Sign command) {
        confirming.sign(sheet, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/lines/{line}/answer-objection")
    SheetView answer(@PathVariable UUID sheet, @PathVariable UUID line, @Valid @RequestBody Confirming.Answer command) {
        confirming.answer(sheet, line, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/hand-in")
    SheetView handIn(@PathVariable UUID sheet, @Valid @RequestBody HandingIn.Command command) {
        handing.handle(sheet, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/void-sheet")
    SheetView cancel(@PathVariable UUID sheet, @Valid @RequestBody HandingIn.Void command) {
        handing.cancel(sheet, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/approve-sheet")
    SheetView approve(@PathVariable UUID sheet, @Valid @RequestBody Reviewing.Approve command) {
        reviewing.approve(sheet, command);
        return views.of(sheet);
    }

    @PostMapping("/api/wage/sheets/{sheet}/return-sheet")
    SheetView giveBack(@PathVariable UUID sheet, @Valid @RequestBody Reviewing.Return command) {
        reviewing.giveBack(sheet, command);
        return views.of(sheet);
    }
}
