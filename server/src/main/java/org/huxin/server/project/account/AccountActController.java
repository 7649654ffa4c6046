package org.huxin.server.project.account;

import jakarta.validation.Valid;
import java.util.UUID;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.project.register.Projects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 专用账户: what is done about it. Each answers with the account as it then is. */
@RestController
class AccountActController {

    private final AccountActs acts;
    private final HoldActs holds;
    private final CloseActs closing;
    private final BookActs books;
    private final Projects projects;
    private final AccountViews views;

    AccountActController(
            AccountActs acts,
            HoldActs holds,
            CloseActs closing,
            BookActs books,
            Projects projects,
            AccountViews views) {
        this.acts = acts;
        this.holds = holds;
        this.closing = closing;
        this.books = books;
        this.projects = projects;
        this.views = views;
    }

    private AccountView view(UUID id) {
        return views.of(projects.visible(id));
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/open-account")
    AccountView open(@PathVariable UUID id, @Valid @RequestBody OpenAccount command) {
        acts.open(id, command);
        return view(id);
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/file-account")
    AccountView file(@PathVariable UUID id, @Valid @RequestBody Filing.Submit command) {
        acts.submit(id, command);
        return view(id);
    }

    @PostMapping("/api/projects/{id}/accept-account-filing")
    AccountView accept(@PathVariable UUID id, @Valid @RequestBody Filing.Accept command) {
        acts.accept(id, command);
        return view(id);
    }

    @PostMapping("/api/projects/{id}/return-account-filing")
    AccountView giveBack(@PathVariable UUID id, @Valid @RequestBody Filing.Return command) {
        acts.giveBack(id, command);
        return view(id);
    }

    @PostMapping("/api/projects/{id}/hold-account")
    AccountView hold(@PathVariable UUID id, @Valid @RequestBody Holding.Hold command) {
        holds.hold(id, command);
        return view(id);
    }

    @PostMapping("/api/projects/{id}/release-account")
    AccountView release(@PathVariable UUID id, @Valid @RequestBody Holding.Release command) {
        holds.release(id, command);
        return view(id);
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/announce-account-closing")
    AccountView announce(@PathVariable UUID id, @Valid @RequestBody Closing.Announce command) {
        closing.announce(id, command);
        return view(id);
    }

    @PostMapping("/api/projects/{id}/close-account")
    AccountView close(@PathVariable UUID id, @Valid @RequestBody Closing.Close command) {
        closing.close(id, command);
        return view(id);
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/book-account-entry")
    AccountView book(@PathVariable UUID id, @Valid @RequestBody Booking.Book command) {
        books.book(id, command);
        return view(id);
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/record-account-failure")
    AccountView failure(@PathVariable UUID id, @Valid @RequestBody Booking.RecordFailure command) {
        books.recordFailure(id, command);
        return view(id);
    }

    @PostMapping("/api/projects/{id}/deal-account-violation")
    AccountView deal(@PathVariable UUID id, @Valid @RequestBody Booking.Deal command) {
        books.deal(id, command);
        return view(id);
    }
}
