package org.huxin.server.project.register;

import java.util.List;
import java.util.UUID;

/** Something to be done to a project. Each kind decides by itself; loading, storing and telling are the same for all. */
public interface ProjectCommand {

    /** The version on the officer's screen. */
    long version();

    Act act();

    /** Pure: looks at nothing but the project and the scene. The right to act has been checked before. */
    ProjectDecision decide(Project project, ProjectScene scene);

    /** What gates call it. */
    default String gate() {
        return act().gate();
    }

    /**
     * A word of the jurisdiction that it uses.
     *
     * @param path field in which it stands
     */
    record Used(String register, String path, String code) {}

    /** Words of the jurisdiction that it uses. */
    default List<Used> words() {
        return List.of();
    }

    /** Attachments that come with it. */
    default List<UUID> files() {
        return List.of();
    }
}
