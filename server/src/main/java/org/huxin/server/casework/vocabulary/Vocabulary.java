package org.huxin.server.casework.vocabulary;

import java.util.List;
import org.huxin.server.party.Named;
import org.huxin.server.party.Region;
import org.huxin.server.policy.Words.Word;

/**
 * Everything that forms and filters choose from, in the order of the packs.
 *
 * @param units that exist today
 * @param stages in the order of the life of a clue, as this jurisdiction calls them
 * @param templates papers that can be issued about any clue
 * @param taskKinds kinds of work that can be handed out
 * @param superiors parties that a report can go up to
 */
record Vocabulary(
        List<Word> channels,
        List<Word> fields,
        List<Word> natures,
        List<Word> causes,
        List<Word> fundKinds,
        List<Region> regions,
        List<UnitChoice> units,
        List<Word> stages,
        List<Word> superiorModes,
        List<Word> assignModes,
        List<Word> templates,
        List<Word> taskKinds,
        List<Named> superiors) {

    record UnitChoice(String id, String name, String kind, boolean member) {}
}
