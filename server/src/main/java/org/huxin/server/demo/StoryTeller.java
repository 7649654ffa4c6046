package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huxin.server.demo.Scene.Deed;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the story happen: every scene is a command of the officer whose work it is, at its own moment. That a scene has
 * happened is stored with what it did, so that none happens twice.
 */
@Service
@Profile("demo")
class StoryTeller {

    private static final Logger LOG = LoggerFactory.getLogger(StoryTeller.class);

    private final Script script;
    private final ClockRow clock;
    private final DemoToday today;
    private final Players players;
    private final OfficeWork offices;
    private final SiteWork sites;
    private final Payday payday;
    private final TownWork town;
    private final TransactionTemplate transaction;
    private volatile @Nullable String place;
    private final Set<String> dropped = ConcurrentHashMap.newKeySet();

    StoryTeller(
            Script script,
            ClockRow clock,
            DemoToday today,
            Players players,
            OfficeWork offices,
            SiteWork sites,
            Payday payday,
            TownWork town,
            TransactionTemplate transaction) {
        this.script = script;
        this.clock = clock;
        this.today = today;
        this.players = players;
        this.offices = offices;
        this.sites = sites;
        this.payday = payday;
        this.town = town;
        this.transaction = transaction;
    }

    /**
     * Tells what the story holds for a day, as far as it has not been told.
     *
     * @return false if it was interrupted
     */
    boolean tell(LocalDate day) {
        var scenes = script.scenes();
        for (var next = clock.told(); next < scenes.size(); next++) {
            var scene = scenes.get(next);
            if (scene.at().toLocalDate().isAfter(day)) {
                return true;
            }
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
            if (scene.at().toLocalDate().isBefore(day)) {
                // told when it was its day, or not in the story when that day passed here
                clock.told(next + 1);
            } else {
                today.standAt(scene.at());
                place = scene.place().jurisdiction();
                tell(scene, next + 1);
            }
        }
        return true;
    }

    /** The jurisdiction of what was told last; null before anything was. */
    @Nullable
    String place() {
        return place;
    }

    /** Keys of the clues and projects whose plots a rule cut short since this start. */
    Set<String> dropped() {
        return Set.copyOf(dropped);
    }

    /** What the rules refuse does not happen; the rest of that clue's plot is dropped. */
    private void tell(Scene scene, int told) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!dropped.contains(scene.key())) {
                    play(scene);
                }
                clock.told(told);
            });
        } catch (CommandRefused | NotPermitted | NotFound refusal) {
            var fields = refusal instanceof CommandRefused refused ? refused.errors() : "";
            LOG.warn("演示故事 {} {}：{} {}，后面的情节略去", scene.key(), scene.what(), refusal.getMessage(), fields);
            dropped.add(scene.key());
            clock.told(told);
        }
    }

    private void play(Scene scene) {
        switch (scene.deed()) {
            case Deed.Told told -> players.register(scene.place(), told.clue());
            case Deed.Done done -> players.act(scene, done.step());
            case Deed.Entered entered -> sites.enter(scene.place(), entered.site());
            case Deed.OnSite one -> sites.act(scene.place(), one.site(), one.step());
            case Deed.OfWages one -> payday.act(scene.place(), one.site(), one.crewed(), one.step(), one.part());
            case Deed.OfTown one -> town.act(scene.place(), one.act(), scene.key());
            case Deed.OfOffice office -> offices.act(scene.place(), office.work());
        }
    }
}
