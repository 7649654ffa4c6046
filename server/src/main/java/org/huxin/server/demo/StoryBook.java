package org.huxin.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the story from {@code demo/}. */
@Component
@Profile("demo")
class StoryBook {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Story story;
    private final Map<String, List<Story.Step>> plots;
    private final List<Story.Place> places;
    private final Site.Sites sites;
    private final Wages wages;
    private final Towns towns;

    StoryBook() {
        var files = new PathMatchingResourcePatternResolver();
        this.story = read(files.getResource("classpath:demo/story.yaml"), new TypeReference<>() {});
        this.plots = read(files.getResource("classpath:demo/plots.yaml"), new TypeReference<>() {});
        this.sites = read(files.getResource("classpath:demo/sites.yaml"), new TypeReference<>() {});
        this.wages = read(files.getResource("classpath:demo/wages.yaml"), new TypeReference<>() {});
        this.towns = read(files.getResource("classpath:demo/town.yaml"), new TypeReference<>() {});
        var found = new ArrayList<Story.Place>();
        try {
            for (var file : files.getResources("classpath*:demo/places/*.yaml")) {
                found.add(read(file, new TypeReference<>() {}));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Story.Place::jurisdiction));
        this.places = List.copyOf(found);
    }

    Story story() {
        return story;
    }

    Map<String, List<Story.Step>> plots() {
        return plots;
    }

    Site.Sites sites() {
        return sites;
    }

    Wages wages() {
        return wages;
    }

    Towns towns() {
        return towns;
    }

    List<Story.Place> places() {
        return places;
    }

    private static <T> T read(Resource file, TypeReference<T> type) {
        try (var in = file.getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
