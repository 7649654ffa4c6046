package org.huxin.server.demo;

import java.time.LocalDateTime;
import org.huxin.server.casework.clues.NewClue;

/**
 * Something that happens in the story.
 *
 * @param key of the clue or project it happens to, which is its request id; of the deed itself where it is about neither
 */
record Scene(LocalDateTime at, Story.Place place, String key, Deed deed) {

    /** What happens. */
    sealed interface Deed {

        /** Somebody tells of a clue, and it is registered. */
        record Told(NewClue clue) implements Deed {}

        /** Something is done to the clue, or to the case that it has become. */
        record Done(Story.Step step) implements Deed {}

        /** A project is entered. */
        record Entered(Site site) implements Deed {}

        /** Something is done to a project. */
        record OnSite(Site site, Site.Step step) implements Deed {}

        /** A month of wages goes on for a firm of a site. */
        record OfWages(Site site, Wages.Crewed crewed, Wages.Step step, String part) implements Deed {}

        /** Something happens in the town. */
        record OfTown(TownAct act) implements Deed {}

        /** An office does what it does every week, or once. */
        record OfOffice(Story.Work work) implements Deed {}
    }

    /** In the words of the story. */
    String what() {
        return switch (deed) {
            case Deed.Told told -> "register";
            case Deed.Done done -> done.step().act();
            case Deed.Entered entered -> "enter";
            case Deed.OnSite site -> site.step().post();
            case Deed.OfWages wages -> wages.step().act() + " " + wages.part();
            case Deed.OfTown town -> town.act().act();
            case Deed.OfOffice office -> office.work().act();
        };
    }
}
