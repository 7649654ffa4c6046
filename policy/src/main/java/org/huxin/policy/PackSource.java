package org.huxin.policy;

import java.nio.file.Path;
import java.util.List;

/** A place that packs, calendars and their scenarios are read from. */
public sealed interface PackSource permits ClassPathPacks, DirectoryPacks, PackSource.CalendarOnly, PackSource.Given {

    /** Every YAML file of the place; limits on size and number are applied here, as the content is not trusted. */
    List<PackFile> files();

    /** The packs that the program carries. */
    static PackSource builtIn() {
        return new ClassPathPacks(PackSource.class.getClassLoader());
    }

    /** The working calendar that the program carries, without its packs. */
    static PackSource builtInCalendar() {
        return new CalendarOnly(builtIn());
    }

    /**
     * The calendar of another place.
     *
     * @param place the place
     */
    record CalendarOnly(PackSource place) implements PackSource {
        @Override
        public List<PackFile> files() {
            return place.files().stream()
                    .filter(file -> file.path().startsWith("calendar/"))
                    .toList();
        }
    }

    /**
     * Files already in hand, such as an upload that is looked at before it is kept.
     *
     * @param files the files
     */
    record Given(List<PackFile> files) implements PackSource {
        public Given {
            files = List.copyOf(files);
        }
    }

    /** Packs in a directory: one pack, a folder of packs, or a whole tree with its own calendar. */
    static PackSource directory(Path root) {
        return new DirectoryPacks(root);
    }
}
