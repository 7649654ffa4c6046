package org.huxin.server.console;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** An address that is no file belongs to the console's own router; a missing file or interface stays missing. */
final class ConsoleAddresses extends PathResourceResolver {

    private static final List<String> NOT_PAGES = List.of("api", "actuator", "assets");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        if (file != null || !isPage(path)) {
            return file;
        }
        var page = location.createRelative("index.html");
        return page.isReadable() ? page : null;
    }

    static boolean isPage(String path) {
        var first = path.split("/", 2)[0];
        var last = path.substring(path.lastIndexOf('/') + 1);
        return !NOT_PAGES.contains(first) && !last.contains(".");
    }
}
