package org.huxin.server.demo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huxin.server.casework.letters.CarryOut;
import org.huxin.server.duty.DayClosing;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.huxin.server.supervision.DayAssessment;
import org.huxin.server.supervision.firms.Rounds;
import org.huxin.server.supervision.forecast.MakeForecasts;
import org.huxin.server.wage.OwedByFirms;
import org.huxin.server.wage.attendance.BuildDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Moves the business date on, in the background, one day after the other as a real calendar would: the day that ended is
 * closed in every jurisdiction, its letters go out, its warnings are raised, and when a month begins accounts are looked ahead and
 * firms are asked for what they declare; then what the story holds for the new day happens. A move that a stop cut off goes on at the next start.
 */
@Service
@Profile("demo")
class PassingDays {

    private static final Logger LOG = LoggerFactory.getLogger(PassingDays.class);
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(1);

    private final ClockRow clock;
    private final DemoToday today;
    private final BuildDays attendance;
    private final OwedByFirms sheets;
    private final DayClosing closing;
    private final DayAssessment warnings;
    private final MakeForecasts forecasts;
    private final Rounds declarations;
    private final Policies policies;
    private final CarryOut carryOut;
    private final StoryTeller teller;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("demo-days").daemon().unstarted(work));

    PassingDays(
            ClockRow clock,
            DemoToday today,
            BuildDays attendance,
            OwedByFirms sheets,
            DayClosing closing,
            DayAssessment warnings,
            MakeForecasts forecasts,
            Rounds declarations,
            Policies policies,
            CarryOut carryOut,
            StoryTeller teller) {
        this.clock = clock;
        this.today = today;
        this.attendance = attendance;
        this.sheets = sheets;
        this.closing = closing;
        this.warnings = warnings;
        this.forecasts = forecasts;
        this.declarations = declarations;
        this.policies = policies;
        this.carryOut = carryOut;
        this.teller = teller;
    }

    /** @throws CommandRefused {@code demo.running} while an earlier move goes on */
    void move(int days) {
        if (!clock.aim(days)) {
            throw new CommandRefused("demo.running", "日期正在往后走，请等它走完");
        }
        today.standAt(today.now());
        thread.execute(this::pass);
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        thread.execute(this::pass);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void pass() {
        try {
            for (var at = clock.read(); at.moving() && !thread.isShutdown(); at = clock.read()) {
                var next = at.date().plusDays(1);
                today.standAt(next.atTime(DemoToday.OPENING));
                attendance.everything();
                sheets.everything();
                policies.jurisdictions().forEach(closing::catchUp);
                carryOut.everything();
                policies.jurisdictions().forEach(warnings::yesterday);
                if (next.getDayOfMonth() == 1) {
                    policies.jurisdictions().forEach(forecasts::of);
                    policies.jurisdictions().forEach(declarations::begin);
                }
                if (teller.tell(next)) {
                    clock.arriveAt(next);
                }
            }
            if (!thread.isShutdown()) {
                today.goOn();
            }
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("演示日期停在 {}，稍后再试：{}", today.date(), e.toString());
                thread.schedule(this::pass, BEFORE_NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }
}
