package org.huxin.server.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a letter about a project may say of it. */
public interface ProjectLetters {

    /** Values of the blanks of papers by project: number, name, and what the place calls the special account. */
    Map<UUID, Map<String, String>> words(Collection<UUID> projects);
}
