package org.huxin.server.demo;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 业务日期 of the demonstration: read by anyone, moved on by any officer. Not there outside the profile {@code demo}. */
@RestController
@Profile("demo")
class DemoDateController {

    /**
     * @param progress the day being closed, how many of how many are, and where the story is being told; null when nothing moves
     */
    record DemoDate(
            LocalDate date,
            String weekday,
            boolean workingDay,
            @Nullable Progress progress) {

        record Progress(
                LocalDate closing,
                long done,
                long total,
                @Nullable String place) {}
    }

    /** How many days to move on. */
    record Move(@Min(1) @Max(366) int days) {}

    private final ClockRow clock;
    private final PassingDays passing;
    private final StoryTeller teller;
    private final Directory directory;
    private final Policies policies;
    private final Today today;
    private final CurrentOfficer current;
    private final Audit audit;

    DemoDateController(
            ClockRow clock,
            PassingDays passing,
            StoryTeller teller,
            Directory directory,
            Policies policies,
            Today today,
            CurrentOfficer current,
            Audit audit) {
        this.clock = clock;
        this.passing = passing;
        this.teller = teller;
        this.directory = directory;
        this.policies = policies;
        this.today = today;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/api/demo/date")
    DemoDate date() {
        var at = clock.read();
        var date = today.date();
        return new DemoDate(
                date,
                date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA),
                policies.calendar().isWorkday(date),
                at.moving()
                        ? new DemoDate.Progress(
                                at.date(),
                                ChronoUnit.DAYS.between(at.movingFrom(), at.date()),
                                ChronoUnit.DAYS.between(at.movingFrom(), at.target()),
                                place())
                        : null);
    }

    private @Nullable String place() {
        return Optional.ofNullable(teller.place())
                .flatMap(directory::jurisdiction)
                .map(Jurisdiction::name)
                .orElse(null);
    }

    @PostMapping("/api/demo/date")
    DemoDate move(@RequestBody @Valid Move move) {
        current.get();
        passing.move(move.days());
        audit.append("demo.date_moved", "demo:date", Map.of("days", move.days()));
        return date();
    }
}
